const yearSeconds = 31_536_000;

/** Keeps a reader's choice in a cookie, where the server can read it before it draws the page. */
export function keepPreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs a secure context, and Lemma is also served over plain HTTP on a local network
  document.cookie = `${name}=${value}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`;
}
