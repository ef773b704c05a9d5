/** A cookie's value in a `Cookie` header; null where there is none. */
export function maybeCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}

/**
 * A `Set-Cookie` header for a secret: no script reads it, and other sites send it only with a click on a link.
 *
 * @param seconds how long the browser keeps it; 0 deletes it.
 */
export function writeCookie(
  name: string,
  value: string,
  { seconds, secure }: { readonly seconds: number; readonly secure: boolean },
): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
