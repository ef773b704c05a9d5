/** Sentences of the server in another language; `{name}` stands for what changes from case to case. */
export type KnownSentences = Readonly<Record<string, string>>;

/**
 * A sentence of the server in the words of `known`; null where no known one reads so. What stands in a place is
 * translated too where it is known itself, such as the reason after "The model file ... is broken: ". Details that follow
 * a sentence in brackets, as the model process adds them, stay as they are.
 */
export function maybeTranslateSentence(known: KnownSentences, sentence: string): string | null {
  const whole = known[sentence];
  if (whole !== undefined) return whole;
  for (const [template, words] of Object.entries(known)) {
    const values = template.includes('{') ? maybeReadPlaces(template, sentence) : null;
    if (values === null) continue;
    const fill = (place: string, name: string): string => {
      const value = values.get(name);
      return value === undefined ? place : (maybeTranslateSentence(known, value) ?? value);
    };
    return words.replace(/\{(\w+)\}/g, fill);
  }
  const [, said, details] = /^(.+?[.!?]) \((.+)\)$/s.exec(sentence) ?? [];
  const translated = said === undefined ? null : maybeTranslateSentence(known, said);
  return translated === null ? null : `${translated}（${details}）`;
}

/** What stands in the places of a template; null where the text does not read like it. */
function maybeReadPlaces(template: string, text: string): ReadonlyMap<string, string> | null {
  const names: string[] = [];
  const pattern = template
    .split(/\{(\w+)\}/)
    .map((piece, index) => {
      if (index % 2 === 0) return RegExp.escape(piece);
      names.push(piece);
      return '(.*?)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`, 's').exec(text);
  return found === null ? null : new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
}
