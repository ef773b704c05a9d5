/** A sentence in both languages of the interface. */
export interface PlotWords {
  readonly en: string;
  readonly zh: string;
}

/** An option that a call of the plotting library takes by name. */
export interface PlotOption extends PlotWords {
  readonly name: string;
  /** The kind of value, as a reader writes it: `text`, `[from, to]`, `true or false`. */
  readonly type: string;
  /** A value to begin with, as code. */
  readonly value: string;
}

/** What the plotting library says about one of its calls: what completion offers and hovering shows. */
export interface PlotMethod extends PlotWords {
  readonly name: string;
  /** The ways to call it, as they are written. */
  readonly signatures: readonly string[];
  /** What completion puts between the brackets; each place between « and » is to be filled in. */
  readonly snippet: string;
  readonly options: readonly PlotOption[];
  /** A whole chart that works. */
  readonly example: string;
}

/** `label`, which most marks take. */
export const label: PlotOption = {
  name: 'label',
  type: 'text',
  value: '""',
  en: 'a name that stands beside it',
  zh: '标在旁边的名称',
};

/** `dashed`, which lines take. */
export const dashed: PlotOption = {
  name: 'dashed',
  type: 'true or false',
  value: 'true',
  en: 'a dashed line',
  zh: '画成虚线',
};

/** `from` and `to`, the ends of a parameter. */
export const ends: readonly PlotOption[] = [
  {
    name: 'from',
    type: 'number or text',
    value: '0',
    en: 'where it begins, such as 0 or "-π/2"',
    zh: '起点，例如 0 或 "-π/2"',
  },
  {
    name: 'to',
    type: 'number or text',
    value: '"2π"',
    en: 'where it ends, such as 3 or "2π"',
    zh: '终点，例如 3 或 "2π"',
  },
];

/** `arrow`, which curves with a direction take. */
export const arrow: PlotOption = {
  name: 'arrow',
  type: 'true or false',
  value: 'true',
  en: 'shows the direction of growing t',
  zh: '用箭头表示 t 增大的方向',
};
