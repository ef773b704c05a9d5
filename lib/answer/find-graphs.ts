import { scanMath } from './scan-math.ts';

const graph = /^\s*(?:y|[fgh]\s*\(x\))\s*=(?!.*=)(.*x.*)$/s;
const otherVariable = /(?<![\\a-zA-Z])[a-wz](?![a-zA-Z])/;
const plain = /(?<![\w.])(?:y|[fgh]\(x\))\s*=\s*[-+*/^().\dx\s]*x[-+*/^().\dx\s]*/g;

/** The functions of x that a text gives as formulas, as `y = ...`, in LaTeX or as people type them; each once. */
export function findGraphs(text: string): readonly string[] {
  const { spans } = scanMath(text, { complete: true });
  const set = spans.flatMap(({ latex }) => graph.exec(latex)?.[1]?.trim() ?? []);
  const outside = spans.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}\n${rest.slice(end)}`,
    text,
  );
  const typed = (outside.match(plain) ?? []).map((found) => found.slice(found.indexOf('=') + 1).trim());
  const bodies = [...typed, ...set].map((body) => body.replace(/[\s.,;。，；]+$/, ''));
  return [...new Set(bodies.filter((body) => !otherVariable.test(body)))].map((body) => `y = ${body}`);
}

/** The functions of x that plot code asks for, as `y = ...`, whether the code runs or not. */
export function findCurves(code: string): readonly string[] {
  const bodies = [...code.matchAll(/\.curve\(\s*(["'`])([^"'`]*)\1/g)].map(([, , body = '']) => body);
  return [...new Set(bodies)].map((body) => `y = ${body.trim()}`);
}
