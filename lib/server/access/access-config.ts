import { z } from 'zod';

/** How much a guest may do: somebody who came by a link. */
export interface GuestLimits {
  /** Questions within a minute, and ten times as many drawings of edited plot code. */
  readonly runsPerMinute: number;
  /** Notebooks of one visitor. */
  readonly notebooks: number;
  /** Characters of all notebooks of one visitor, and of one notebook that others edit by a link. */
  readonly size: number;
}

/** Who may reach the server, and what guests may do. */
export interface AccessConfig {
  /** The token to sign in with; null lets the start make one. A function, so that nothing that writes settings down holds it. */
  readonly readToken: () => string | null;
  /** The address under which others know the server, such as `https://lemma.example.org`; null where it is its own. */
  readonly publicUrl: string | null;
  /** Further names that are taken as `Host`, in lower case. */
  readonly hosts: readonly string[];
  /** Whether strangers may keep copies of shared notebooks here. */
  readonly visitorsWrite: boolean;
  readonly guests: GuestLimits;
}

const count = (most: number, usual: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(most)).default(usual);

/** The environment variables that say who may do what. */
export const accessEnvironment = {
  LEMMA_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/)
    .optional(),
  LEMMA_URL: z.string().refine(isOrigin).optional(),
  LEMMA_HOSTS: z
    .string()
    .regex(/^[\w.-]+(\s*,\s*[\w.-]+)*$/)
    .optional(),
  LEMMA_VISITORS: z.enum(['off', 'write']).default('off'),
  LEMMA_GUEST_RUNS: count(1_000, 10),
  LEMMA_GUEST_NOTEBOOKS: count(10_000, 20),
  LEMMA_GUEST_MB: count(10_000, 20),
};

/** What each of these variables must be. */
export const accessExpectations = {
  LEMMA_TOKEN: '8 to 200 printable characters without spaces',
  LEMMA_URL: 'an http or https address without a path, such as https://lemma.example.org',
  LEMMA_HOSTS: 'host names with commas between them, such as lemma.example.org,lemma.lan',
  LEMMA_VISITORS: 'one of off, write',
  LEMMA_GUEST_RUNS: 'a number from 1 to 1000',
  LEMMA_GUEST_NOTEBOOKS: 'a number from 1 to 10000',
  LEMMA_GUEST_MB: 'a number from 1 to 10000',
} as const;

const schema = z.object(accessEnvironment);

/** Makes the settings of access from the variables. */
export function readAccess(settings: z.infer<typeof schema>): AccessConfig {
  const { LEMMA_TOKEN: token = null, LEMMA_URL: url, LEMMA_HOSTS: hosts = '' } = settings;
  return {
    readToken: () => token,
    publicUrl: url === undefined ? null : new URL(url).origin,
    hosts: hosts
      .toLowerCase()
      .split(/\s*,\s*/)
      .filter(Boolean),
    visitorsWrite: settings.LEMMA_VISITORS === 'write',
    guests: {
      runsPerMinute: settings.LEMMA_GUEST_RUNS,
      notebooks: settings.LEMMA_GUEST_NOTEBOOKS,
      size: settings.LEMMA_GUEST_MB * 1_000_000,
    },
  };
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\/[^/?#@]+\/?$/.test(text);
}
