/** Words for writing: the preview of formulas, plot code, moving cells by hand. */
export const editor = {
  preview: 'Preview',
  previewFormulas: 'As formulas',
  plotCode: 'Plot code',
  plotCodeHelp: 'Write a dot for the calls of the plotting library. Ctrl+Enter draws, Esc leaves the text.',
  runChart: 'Run chart',
  runChartHint: 'Run chart (Ctrl+Enter)',
  running: 'Drawing…',
  drawn: 'Drawn',
  notDrawn: 'Not drawn yet',
  original: 'Back to the original code',
  editCode: 'Edit the code',
  problem: 'Line {line}, column {column}: {message}',
  drag: 'Drag to move',
};
