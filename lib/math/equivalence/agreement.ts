/** Whether two answers say the same; `unknown` where that cannot be decided. */
export type Agreement = 'equal' | 'different' | 'unknown';

/** `equal` where all are, `different` where one is. */
export function allAgree(agreements: Iterable<Agreement>): Agreement {
  let result: Agreement = 'equal';
  for (const agreement of agreements) {
    if (agreement === 'different') return 'different';
    if (agreement === 'unknown') result = 'unknown';
  }
  return result;
}

/** `equal` where one is, `different` where all are; `unknown` where there is none. */
export function anyAgrees(agreements: Iterable<Agreement>): Agreement {
  let result: Agreement | null = null;
  for (const agreement of agreements) {
    if (agreement === 'equal') return 'equal';
    result = result === null || result === agreement ? agreement : 'unknown';
  }
  return result ?? 'unknown';
}

/** What may be said where a difference is no proof: `equal` stays, the rest is unknown. */
export function onlyIfEqual(agreement: Agreement): Agreement {
  return agreement === 'equal' ? 'equal' : 'unknown';
}

/** What may be said where likeness is no proof: `different` stays, the rest is unknown. */
export function onlyIfDifferent(agreement: Agreement): Agreement {
  return agreement === 'different' ? 'different' : 'unknown';
}
