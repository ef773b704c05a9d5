import { isComposing } from '../../_shell/is-composing.ts';

/** A field that is on the page. */
interface OpenMathField {
  /** Shows another formula, unless it has this one. */
  readonly show: (latex: string) => void;
  readonly toggleKeyboard: () => void;
}

/**
 * Loads MathLive and puts a field into an element. Its fonts are KaTeX's, which the page has; it makes no sound, and its
 * keyboard comes when it is asked for.
 *
 * @see {@link https://cortexjs.io/mathlive/}
 */
export async function openMathField(
  place: HTMLElement,
  options: {
    readonly latex: string;
    readonly label: string;
    readonly signal: AbortSignal;
    readonly onChange: (latex: string) => void;
    readonly onEnter: () => void;
  },
): Promise<OpenMathField> {
  const idle = { show: () => undefined, toggleKeyboard: () => undefined };
  if (typeof window === 'undefined') return idle;
  const { MathfieldElement } = await import('mathlive');
  const { signal } = options;
  if (signal.aborted) return idle;
  MathfieldElement.fontsDirectory = null;
  MathfieldElement.soundsDirectory = null;
  MathfieldElement.keypressSound = null;
  MathfieldElement.plonkSound = null;
  const field = new MathfieldElement();
  place.replaceChildren(field);
  field.mathVirtualKeyboardPolicy = 'manual';
  field.menuItems = [];
  field.setAttribute('aria-label', options.label);
  field.setValue(options.latex, { silenceNotifications: true });
  // The field writes a formula in its own way: what was put into it is no change.
  let told = field.getValue('latex');
  const tell = () => {
    const latex = field.getValue('latex');
    if (latex === told) return;
    told = latex;
    options.onChange(latex);
  };
  field.addEventListener('input', tell, { signal });
  field.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
      event.preventDefault();
      tell();
      options.onEnter();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    window.mathVirtualKeyboard.hide();
    field.remove();
  });
  field.focus();
  return {
    show: (latex) => {
      if (field.getValue('latex') !== latex) field.setValue(latex, { silenceNotifications: true });
      told = field.getValue('latex');
    },
    toggleKeyboard: () => {
      field.focus();
      if (window.mathVirtualKeyboard.visible) window.mathVirtualKeyboard.hide({ animate: true });
      else window.mathVirtualKeyboard.show({ animate: true });
    },
  };
}
