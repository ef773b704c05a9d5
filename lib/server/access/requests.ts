import { z } from 'zod';

/** The longest token that anybody sends. */
const tokenLimit = 200;

/** The furthest end of a link, in years: what goes beyond it is a slip of the keyboard. */
const furthestYears = 10;

/**
 * `POST /api/notebooks/:id/shares` and `/edit-links`: when the link ends, ISO 8601 with a time zone; absent or null, it
 * has no end.
 */
export const newLinkRequest = z.strictObject({
  expires: z.iso
    .datetime({ offset: true, message: 'A date and time such as 2026-12-31T18:00:00Z.' })
    .transform((text) => new Date(text))
    .refine((date) => date.getTime() > Date.now(), 'The end lies in the past.')
    .refine((date) => date.getUTCFullYear() <= new Date().getUTCFullYear() + furthestYears, {
      message: `A link ends within ${furthestYears} years, or never.`,
    })
    .transform((date) => date.toISOString())
    .nullable()
    .default(null),
});

/** `POST /api/session`: the token, and where to go then. */
export const signInRequest = z.strictObject({
  token: z.string().max(tokenLimit, `A token has ${tokenLimit} characters at most.`),
  next: z.string().max(1_000).optional(),
  /** What a password manager fills in beside the token. */
  user: z.string().max(tokenLimit).optional(),
});
