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
  dots: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  again: 'M12.5 8A4.5 4.5 0 1 1 11 4.6M11.5 2.5v2.5H9',
  sliders:
    'M2.5 4.5h6M12 4.5h1.500M2.500 11.500h1.500M7.500 11.500h6M10.200 2.800a1.700 1.700 0 1 0 0 3.400a1.700 1.700 0 0 0 0-3.400M5.800 9.800a1.700 1.700 0 1 0 0 3.400a1.700 1.700 0 0 0 0-3.400',
  runAll: 'M3 4v8l5-4zM8.500 4v8l5-4z',
  search: 'M7 3a4 4 0 1 0 0 8a4 4 0 0 0 0-8M10 10l3.500 3.500',
  chart: 'M2.5 13.5h11M3 4c2.500 9 7.500 9 10 0',
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
      strokeWidth={name === 'dots' ? 2.2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
