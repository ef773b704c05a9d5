const longest = 80;

/** The title of a notebook as the name of a file, without its ending, on any system. */
export function toFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = Array.from(plain)
    .slice(0, longest)
    .join('')
    .replace(/^\.+|[. ]+$/g, '');
  return cut === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(cut) ? 'notebook' : cut;
}

/** Names that are all different: one that was there before gets a number. */
export function createNameKeeper(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  };
}
