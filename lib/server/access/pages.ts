/** Pages that strangers may open; all others ask them to sign in. Routes under `/api` decide for themselves. */
const publicPages: readonly RegExp[] = [
  /^\/(?:login|icon\.svg|favicon\.ico|robots\.txt)$/,
  /^\/(?:_next|s|e|c|api)(?:\/|$)/,
];

/** Whether a stranger may open an address. */
export function isPublic(pathname: string): boolean {
  return publicPages.some((page) => page.test(pathname));
}

/**
 * Where to go after signing in: an address of this server alone.
 *
 * @returns `/` for anything else.
 */
export function safeNext(next: string | null | undefined): string {
  return next !== null &&
    next !== undefined &&
    /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(next) &&
    !next.includes('\\')
    ? next
    : '/';
}
