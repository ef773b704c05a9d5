/** What stands before the text that {@link plotGrammar} holds; a model goes on from here. */
export const plotBeginning = 'plot(';

/**
 * A GBNF grammar for what comes after `plot(`: at most eight calls, each with its own arguments, so that whatever a
 * model writes under it is JavaScript that parses. It has no recursion, and every repetition is short: nested and
 * long ones crash or stall llama.cpp.
 *
 * @see {@link https://github.com/ggml-org/llama.cpp/blob/master/grammars/README.md}
 */
export const plotGrammar = [
  'root ::= options ")" call{1,8}',
  'call ::= "\\n  ." (curve | area | implicit | parametric | point | segment | vector | circle | polygon)',
  'curve ::= "curve(" expression (", { " style " }")? ")"',
  'area ::= "area(" expression (", { from: " number ", to: " number " }")? ")"',
  'implicit ::= "implicit(" expression (", { " style " }")? ")"',
  'parametric ::= "parametric(" expression ", " expression ")"',
  'point ::= "point(" pair (", " text)? ")"',
  'segment ::= "segment(" pair ", " pair (", { " style " }")? ")"',
  'vector ::= "vector(" pair ", " pair (", " text)? ")"',
  'circle ::= "circle(" pair ", " size ")"',
  'polygon ::= "polygon([" vertex ", " vertex (", " vertex){1,5} "])"',
  'options ::= ("{ " range (", title: " text)? " }")?',
  'range ::= "x: " interval (", y: " interval)?',
  'style ::= "label: " text (", dashed: true")? | "dashed: true"',
  'interval ::= "[" pair "]"',
  'vertex ::= "[" pair "]"',
  'pair ::= number ", " number',
  'number ::= "-"? ("0" | [1-9] [0-9]{0,4}) ("." [0-9]{1,4})?',
  'size ::= ([1-9] [0-9]{0,3} ("." [0-9]{1,4})? | "0." [1-9] [0-9]{0,3})',
  'expression ::= "\\"" [a-zA-Z0-9 +*/^().,=<>|π√²³-]{1,60} "\\""',
  'text ::= "\\"" [^"\\\\\\x00-\\x1F\\x7F\\u2028\\u2029]{1,40} "\\""',
].join('\n');

/**
 * The longest beginning of a text that is a whole chain: a limit of tokens may cut one in the middle of a call.
 *
 * @returns null when not one call is whole.
 */
export function maybeWholeChain(code: string): string | null {
  let depth = 0;
  let calls = 0;
  let end = 0;
  for (const match of code.matchAll(/"[^"]*"?|[()]/g)) {
    if (match[0] === '(') depth += 1;
    if (match[0] !== ')') continue;
    depth -= 1;
    if (depth > 0) continue;
    calls += 1;
    end = match.index + 1;
  }
  return calls < 2 ? null : code.slice(0, end);
}
