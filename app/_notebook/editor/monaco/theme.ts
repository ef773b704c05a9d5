import { editor } from './monaco.ts';

/** The name of the one theme; it is made anew from the page's tokens whenever these change. */
export const themeName = 'lemma';

/** Takes the page's colours as they are now; editors that are open follow. */
export function takeTheme(): void {
  const read = createReader();
  const [ink, soft, accent, line] = [read('--ink'), read('--ink-soft'), read('--accent'), read('--line')];
  const [raised, sunken, hover] = [read('--raised'), read('--sunken'), read('--hover')];
  const dark = luminance(read('--paper')) < 0.5;
  editor.defineTheme(themeName, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: ink.slice(1) },
      ...listRules({ ink, soft, accent, good: read('--good') }),
    ],
    colors: {
      'editor.background': '#00000000',
      'editor.foreground': ink,
      'editorCursor.foreground': accent,
      'editor.selectionBackground': dark ? '#36446f' : '#d8e1fb',
      'editor.inactiveSelectionBackground': dark ? '#36446f80' : '#d8e1fb80',
      'editor.placeholder.foreground': soft,
      'editorBracketMatch.background': '#00000000',
      'editorBracketMatch.border': read('--line-strong'),
      ...bracketColours(soft),
      'editorLineNumber.foreground': soft,
      'editorLineNumber.activeForeground': ink,
      'editorError.foreground': read('--bad'),
      'editor.snippetTabstopHighlightBackground': `${accent}26`,
      'editor.snippetFinalTabstopHighlightBorder': '#00000000',
      'editorWidget.background': raised,
      'editorWidget.foreground': ink,
      'editorWidget.border': line,
      'editorHoverWidget.background': raised,
      'editorHoverWidget.foreground': ink,
      'editorHoverWidget.border': line,
      'editorSuggestWidget.background': raised,
      'editorSuggestWidget.foreground': ink,
      'editorSuggestWidget.border': line,
      'editorSuggestWidget.highlightForeground': accent,
      'editorSuggestWidget.focusHighlightForeground': accent,
      'editorSuggestWidget.selectedBackground': hover,
      'editorSuggestWidget.selectedForeground': ink,
      'list.hoverBackground': sunken,
      'textCodeBlock.background': sunken,
      'textLink.foreground': accent,
      'widget.shadow': '#00000030',
      'scrollbar.shadow': '#00000000',
      'scrollbarSlider.background': `${soft}40`,
      'scrollbarSlider.hoverBackground': `${soft}66`,
      focusBorder: accent,
    },
  });
  editor.setTheme(themeName);
}

/** Brackets are quiet, however deep. */
function bracketColours(colour: string): Record<string, string> {
  const levels = [1, 2, 3, 4, 5, 6].map((level) => `foreground${level}`);
  return Object.fromEntries(
    [...levels, 'unexpectedBracket.foreground'].map((name) => [`editorBracketHighlight.${name}`, colour]),
  );
}

function listRules(colours: {
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly good: string;
}): editor.ITokenThemeRule[] {
  const [ink, soft, accent, good] = [colours.ink, colours.soft, colours.accent, colours.good].map((hex) =>
    hex.slice(1),
  );
  const rule = (token: string, foreground = '', fontStyle = '') => ({ token, foreground, fontStyle });
  return [
    rule('heading', ink, 'bold'),
    rule('strong', ink, 'bold'),
    rule('marker', soft),
    rule('code', soft),
    rule('comment', soft, 'italic'),
    rule('delimiter', soft),
    rule('formula', accent),
    rule('number', accent),
    rule('command', accent),
    rule('keyword', accent),
    rule('call', accent),
    rule('key', ink),
    rule('string', good),
  ];
}

/** Reads a token of the page as `#rrggbb`: only the browser knows which half of `light-dark()` counts. */
function createReader(): (token: string) => string {
  const probe = document.createElement('span');
  return (token) => {
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    const channels = getComputedStyle(probe).color.match(/\d+(?:\.\d+)?/g) ?? [];
    probe.remove();
    const [red = 0, green = 0, blue = 0] = channels.map(Number);
    return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  };
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
