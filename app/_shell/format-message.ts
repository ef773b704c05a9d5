/**
 * Fills the `{name}` places of a message.
 * @see messages/en.ts for the messages
 */
export function formatMessage(
  template: string,
  values: { readonly [name: string]: string | number },
): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
