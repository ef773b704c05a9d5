import { bracketPairs, brackets } from './brackets.ts';
import type { languages } from './monaco.ts';

/** The name of Markdown with LaTeX among Monaco's languages. */
export const textLanguageId = 'lemma-text';

const environment =
  /\\begin\{(equation|align|gather|alignat|multline|aligned|gathered|cases|array|[pbvBV]?matrix)(\*?)\}/;

/** A dollar sign that closes on its line and is no price: `$5 and $6` are two of them. */
const inline = /\$(?!\d[\d,.]*\s+[A-Za-z]{2})(?=[^\s$](?:[^$\n]*[^\s\\$])?\$(?!\d))/;

/** The colours of Markdown with LaTeX: what `lib/answer/scan-math.ts` takes for a formula looks like one. */
export const textGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '',
  tokenizer: {
    root: [
      [/^\s*(?:```|~~~).*$/, { token: 'code', next: '@fence' }],
      [/^#{1,6}\s.*$/, 'heading'],
      [/^\s*(?:[-*+]|\d{1,9}[.)])\s/, 'marker'],
      [/^\s*>/, 'marker'],
      [/`[^`\n]+`/, 'code'],
      [/\*\*[^*\n]+\*\*/, 'strong'],
      [/\$\$/, { token: 'delimiter', next: '@display' }],
      [inline, { token: 'delimiter', next: '@inline' }],
      [/\\\[/, { token: 'delimiter', next: '@square' }],
      [/\\\(/, { token: 'delimiter', next: '@round' }],
      [environment, { token: 'command', next: '@environment' }],
      [/\\[a-zA-Z]+/, 'command'],
      [/\\./, ''],
    ],
    fence: [
      [/^\s*(?:```|~~~)\s*$/, { token: 'code', next: '@pop' }],
      [/.+/, 'code'],
    ],
    display: [[/\$\$/, { token: 'delimiter', next: '@pop' }], { include: '@formula' }],
    inline: [[/\$/, { token: 'delimiter', next: '@pop' }], { include: '@formula' }],
    square: [[/\\\]/, { token: 'delimiter', next: '@pop' }], { include: '@formula' }],
    round: [[/\\\)/, { token: 'delimiter', next: '@pop' }], { include: '@formula' }],
    environment: [
      [environment, { token: 'command', next: '@environment' }],
      [/\\end\{[a-zA-Z]+\*?\}/, { token: 'command', next: '@pop' }],
      { include: '@formula' },
    ],
    formula: [
      [/\\[a-zA-Z]+\*?/, 'command'],
      [/\\./, 'command'],
      [/%.*$/, 'comment'],
      [/\d+(?:\.\d+)?/, 'number'],
      [/[_^&]/, 'delimiter'],
      [/[{}]/, 'delimiter'],
      [/./, 'formula'],
    ],
  },
};

/** A word is a run of letters, or a command with its backslash. */
export const textConfiguration: languages.LanguageConfiguration = {
  wordPattern: /\\[a-zA-Z]*|[\p{L}\p{N}]+/u,
  brackets,
  autoClosingPairs: [...bracketPairs, { open: '$', close: '$' }],
  surroundingPairs: [
    ...bracketPairs,
    { open: '$', close: '$' },
    { open: '*', close: '*' },
    { open: '`', close: '`' },
  ],
};
