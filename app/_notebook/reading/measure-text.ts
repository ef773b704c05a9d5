const chinese = /[\u3400-\u9fff]/g;

/** How long a text is, as its readers count: Chinese in characters, other languages in words. */
export function measureText(text: string): { readonly unit: 'words' | 'characters'; readonly count: number } {
  const characters = text.match(chinese)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d][^\s]*/gu)?.length ?? 0;
  return characters > words ? { unit: 'characters', count: characters } : { unit: 'words', count: words };
}
