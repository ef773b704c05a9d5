const paths = {
  run: 'M5 3.5v9l7.5-4.5z',
  stop: 'M4.5 4.5h7v7h-7z',
  up: 'M8 12.5v-9M4 7.5l4-4 4 4',
  down: 'M8 3.5v9M4 8.5l4 4 4-4',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5',
  edit: 'M10.5 3.5l2 2-7 7H3.5v-2z',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  left: 'M9.5 4L5.5 8l4 4',
  right: 'M6.5 4l4 4-4 4',
  check: 'M3.5 8.5l3 3 6-7',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3l2 1.5',
  alert: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11.2v.3',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  dots: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  undo: 'M5.500 3L2.500 6l3 3M2.500 6h7a3.500 3.500 0 0 1 0 7H6',
  again: 'M12.5 8A4.5 4.5 0 1 1 11 4.6M11.5 2.5v2.5H9',
  sliders:
    'M2.5 4.5h6M12 4.5h1.500M2.500 11.500h1.500M7.500 11.500h6M10.200 2.800a1.700 1.700 0 1 0 0 3.400a1.700 1.700 0 0 0 0-3.400M5.800 9.800a1.700 1.700 0 1 0 0 3.400a1.700 1.700 0 0 0 0-3.400',
  runAll: 'M3 4v8l5-4zM8.500 4v8l5-4z',
  search: 'M7 3a4 4 0 1 0 0 8a4 4 0 0 0 0-8M10 10l3.500 3.500',
  chart: 'M2.5 13.5h11M3 4c2.500 9 7.500 9 10 0',
  copy: 'M6 6h6.500v7H6zM10 6V3H3.500v7H6',
  export: 'M8 2.500v7.500M5 7l3 3 3-3M3 11v2.500h10V11',
  fill: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  shrink: 'M6 3v3H3M13 6h-3V3M10 13v-3h3M3 10h3v3',
  columns: 'M2.500 3.500h11v9h-11zM8 3.500v9',
  steps: 'M3 4h6M3 8h8.500M3 12h4M11 11l1.500 1.500L14.500 10',
  keyboard: 'M2 4.500h12v7H2zM4.500 7h.01M7 7h.01M9.500 7h.01M12 7h.01M5.500 9.500h5',
  screen: 'M2.5 3.500h11v7.500h-11zM6 13.500h4M8 11v2.500',
  grid: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  laser:
    'M8 6.200a1.800 1.800 0 1 0 0 3.600a1.800 1.800 0 0 0 0-3.600M8 1.800v1.700M8 12.500v1.700M1.800 8h1.700M12.500 8h1.700',
  people:
    'M6 3a2.200 2.200 0 1 0 0 4.400a2.200 2.200 0 0 0 0-4.400M2 13c0-5 8-5 8 0M11 3.500a2 2 0 0 1 0 3.800M12 9.500c1.500.5 2.200 1.700 2.200 3.500',
  help: 'M5.800 6a2.300 2.300 0 1 1 3.400 2c-.8.5-1.200.9-1.200 1.700M8 12v.200',
  wall: 'M2.500 3.500h5v4h-5zM9.500 3.500h4v4h-4zM2.500 9.500h4v3.500h-4zM8.500 9.500h5v3.500h-5z',
  exit: 'M9.500 3.500H3.500v9h6M7 8h6.500M11 5.500L13.500 8L11 10.500',
  moon: 'M12.500 9.500A5 5 0 0 1 6.500 3.500a5 5 0 1 0 6 6',
  share:
    'M5 8l6-3.500M5 8l6 3.500M4 6.500a1.500 1.500 0 1 0 0 3a1.500 1.500 0 0 0 0-3M12 2.500a1.500 1.500 0 1 0 0 3a1.500 1.500 0 0 0 0-3M12 10.500a1.500 1.500 0 1 0 0 3a1.500 1.500 0 0 0 0-3',
  save: 'M4 3h8v10.500L8 10.500l-4 3z',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof paths;

/** A small line drawing; decorative, so its control must have a name of its own. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const filled = name === 'run' || name === 'runAll' || name === 'stop';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'dots' || name === 'grip' ? 2.2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
