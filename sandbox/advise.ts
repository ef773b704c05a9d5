interface Advice {
  /** What the message of the error looks like. */
  readonly message: RegExp;
  /** What else the line of the error, or the code when it has none, looks like. */
  readonly source?: RegExp;
  readonly advice: string;
}

/** Mistakes that small models make again and again, the more special ones first. */
const advices: readonly Advice[] = [
  {
    message: /^SyntaxError: Unexpected token ':'|^Unexpected token ':'/,
    source: /^\s*[{"]/,
    advice: 'A chart as JSON needs round brackets: ({"mark": ...}). Shorter is plot().curve("x^2").',
  },
  {
    message: /import statement|Unexpected token 'export'|import.meta/,
    advice: '`plot` is there already: nothing can be imported or exported here. Take this line away.',
  },
  { message: /await is only valid/, advice: 'Nothing here takes time: write it without `await`.' },
  {
    message: /missing \) after|Unexpected end of input|missing \] after|Unterminated/,
    advice: 'A bracket or quote that was opened is not closed: look here and in the line before.',
  },
  {
    message: /Invalid or unexpected token/,
    source: /[“”‘’„«»]/,
    advice: 'Use straight quotes: "x^2".',
  },
  {
    message: /Invalid or unexpected token/,
    source: /["'`\\$]/,
    advice: 'Close every quote in its line, and put mathematics between quotes: .curve("x^2").',
  },
  {
    message: /Unexpected identifier|Unexpected token/,
    advice:
      'Only JavaScript belongs here, such as plot({x: [-5, 5]}).curve("x^2"); other text goes after //.',
  },
  { message: /returned a promise/, advice: 'Leave `async` out: nothing here takes time.' },
  { message: /returned a function/, advice: 'Leave `() =>` out, or call the function in the last line.' },
  {
    message: /returned nothing/,
    source: /console\.\w+\(/,
    advice: 'console.log shows nothing here: put the chart itself in the last line.',
  },
  {
    message: /returned nothing/,
    source: /(?:const|let|var)\s+\w+\s*=\s*plot/,
    advice: 'The last line must be the chart: write the name of its variable there, alone.',
  },
  { message: /returned nothing/, source: /function\s+\w+/, advice: 'Call the function in the last line.' },
  { message: /\bplot\.\w+ is not a function/, advice: 'Call plot first: plot().curve("x^2").' },
  { message: /^`(?:plt|np|ax|fig)`/, advice: 'This is not Python: plot().curve("x^2") draws a function.' },
  {
    message: /^`(?:require|document|window|fetch|process|d3|vega|Plotly|fs)`/,
    advice: 'Plot code reaches no file, page, network or other library; `plot` is all it needs.',
  },
  {
    message: /^`[a-zA-Z]` is not known/,
    advice: 'Mathematics goes between quotes: .curve("x^2").',
  },
  { message: /^`line` is not/, advice: 'A function is `curve`, a straight piece is `segment`.' },
  {
    message: /^`(?:show|render|draw|display|build)` is not/,
    advice: 'Leave it out: the chart of the last line is shown.',
  },
  { message: /do not know "Math"/, advice: 'Between quotes write sin(x), not Math.sin(x).' },
  { message: /cannot read "\$"/, advice: 'Leave the dollar signs out.' },
  { message: /^point: x must be .* not "/, advice: 'The order is point(x, y, "label").' },
];

/** What to change, for a mistake that is a known one. */
export function maybeAdvise(message: string, source: string): string | undefined {
  return advices.find((each) => each.message.test(message) && (each.source?.test(source) ?? true))?.advice;
}
