const longest = 60;

/** A file's name, without its ending, from a question: what no file system takes is left out; `chart` where nothing is left. */
export function nameFile(question: string): string {
  const words = question
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\\(?:frac|dfrac|sqrt|left|right|cdot|quad|text|mathrm)(?![a-zA-Z])/g, ' ')
    .replace(/[/\\:*?"<>|${}#%&~`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = [...words].slice(0, longest).join('');
  const whole = cut.length < words.length && cut.includes(' ') ? cut.replace(/\s\S*$/, '') : cut;
  return whole.replace(/^[.\s]+|[.\s。？！，]+$/g, '') || 'chart';
}
