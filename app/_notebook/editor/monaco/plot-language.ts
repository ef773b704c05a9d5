import { plotMethods } from '#lib/chart/plot-library/plot-library.ts';
import { bracketPairs, brackets } from './brackets.ts';
import type { languages } from './monaco.ts';

/** The name of plot code among Monaco's languages. */
export const plotLanguageId = 'lemma-plot';

/** The colours of JavaScript, as far as plot code needs it; calls of the plotting library stand out. */
export const plotGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '',
  keywords: [
    ...[
      'break',
      'case',
      'const',
      'continue',
      'default',
      'do',
      'else',
      'false',
      'for',
      'function',
      'if',
      'in',
    ],
    ...[
      'let',
      'new',
      'null',
      'of',
      'return',
      'switch',
      'throw',
      'true',
      'typeof',
      'undefined',
      'var',
      'while',
    ],
  ],
  calls: plotMethods.map(({ name }) => name),
  tokenizer: {
    root: [
      [/\/\/.*$/, 'comment'],
      [/\/\*/, { token: 'comment', next: '@comment' }],
      [/(\.)(\s*)([A-Za-z_]\w*)/, ['', '', { cases: { '@calls': 'call', '@default': '' } }]],
      [/plot(?=\s*\()/, 'call'],
      [/[A-Za-z_$][\w$]*(?=\s*:)/, 'key'],
      [/[A-Za-z_$][\w$]*/, { cases: { '@keywords': 'keyword', '@default': '' } }],
      [/(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/, 'number'],
      [/"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/, 'string'],
      [/`/, { token: 'string', next: '@template' }],
    ],
    comment: [
      [/\*\//, { token: 'comment', next: '@pop' }],
      [/./, 'comment'],
    ],
    template: [
      [/`/, { token: 'string', next: '@pop' }],
      [/\\.|[^`\\]+/, 'string'],
    ],
  },
};

/** Brackets and quotes close themselves, and a block is indented. */
export const plotConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  wordPattern: /[A-Za-z_$][\w$]*/,
  brackets,
  autoClosingPairs: [
    ...bracketPairs,
    { open: '"', close: '"', notIn: ['string'] },
    { open: "'", close: "'", notIn: ['string'] },
    { open: '`', close: '`', notIn: ['string'] },
  ],
};
