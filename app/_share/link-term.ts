const dayMs = 86_400_000;

/** How long a link may work: without an end, for so many days, or until a day is over. */
export type Term = 'never' | '7' | '30' | '120' | 'until';

/** The terms to choose from. */
export const terms: readonly Term[] = ['never', '7', '30', '120', 'until'];

/** The end of a link, ISO 8601 in UTC; `day`, `2026-12-31`, is over at midnight where the reader is. */
export function endOfTerm(term: Term, { day, nowMs }: { readonly day: string; readonly nowMs: number }) {
  if (term === 'never') return null;
  if (term === 'until') return new Date(`${day}T23:59:59`).toISOString();
  return new Date(nowMs + Number(term) * dayMs).toISOString();
}

/** The day where the reader is, as `2026-12-31`. */
export function readDay(now: Date): string {
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return [now.getFullYear(), ...parts].join('-');
}
