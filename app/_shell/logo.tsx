/** The mark of Lemma: a parabola and its vertex. Decorative; the name stands beside it. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#2c4a9e" />
      <path
        d="M6.5 6.5C9.5 28.6 22.5 28.6 25.5 6.5"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <circle cx="16" cy="23" r="3.6" fill="#ffd27a" stroke="#2c4a9e" strokeWidth="1.4" />
    </svg>
  );
}
