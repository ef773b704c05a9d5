/** How long the browser may take to fetch what it is to save. */
const fetchMs = 10_000;

/** Hands a file to the browser to keep, under a name. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), fetchMs);
}
