/** Words for taking a chart elsewhere. */
export const picture = {
  menu: 'Save or copy this chart',
  copy: 'Copy picture',
  png: 'Save as PNG',
  svg: 'Save as SVG',
  csv: 'Save data as CSV',
  vegaLite: 'Save as Vega-Lite',
  asShown: 'Save as PNG, as shown',
  full: 'Full screen',
  leaveFull: 'Leave full screen',
  copied: 'The picture is copied.',
  saved: '{file} is saved.',
  failed: 'The picture could not be made.',
  copyRefused: 'The browser did not let the picture be copied. Save it as PNG instead.',
};
