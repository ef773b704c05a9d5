import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { LemmaError } from '#lib/errors.ts';
import type { EvalCommand, EvalRequest, Threshold } from './eval-command.ts';

/** What a command line asks for. */
export type EvalArguments =
  | { readonly kind: 'help'; readonly command: EvalCommand | null }
  | { readonly kind: 'run'; readonly command: EvalCommand; readonly request: EvalRequest };

/**
 * Reads `COMMAND FILE [options]`.
 *
 * @throws LemmaError `invalid-request` saying what is missing or unknown.
 */
export function readArguments(args: readonly string[], commands: readonly EvalCommand[]): EvalArguments {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') return { kind: 'help', command: null };
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const known = commands.map((candidate) => candidate.name).join(', ');
    throw new LemmaError('invalid-request', `There is no command "${name}": choose from ${known}.`);
  }
  const { values, positionals } = parse(command, rest);
  if (values.help === true) return { kind: 'help', command };
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new LemmaError('invalid-request', `${name} takes one file: npm run eval -- ${name} FILE.`);
  }
  const text = (key: string): string | undefined =>
    typeof values[key] === 'string' ? values[key] : undefined;
  const failures = text('failures');
  return {
    kind: 'run',
    command,
    request: {
      file,
      options: Object.fromEntries(
        command.options.map((option) => [option.name, text(option.name) ?? option.fallback]),
      ),
      bounds: Object.fromEntries(
        command.thresholds.map((threshold) => readBound(threshold, text(boundName(threshold)))),
      ),
      ...(failures === undefined ? {} : { failures }),
      resume: values.resume === true,
    },
  };
}

function boundName({ direction, figure }: Threshold): string {
  return `${direction}-${figure}`;
}

function parse(command: EvalCommand, args: readonly string[]) {
  const named = [
    ...command.options.map(({ name }) => name),
    ...command.thresholds.map(boundName),
    'failures',
  ];
  const options: ParseArgsOptionsConfig = {
    ...Object.fromEntries(named.map((name) => [name, { type: 'string' as const }])),
    resume: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new LemmaError('invalid-request', `${error.message} See npm run eval -- ${command.name} --help.`, {
      cause: error,
    });
  }
}

function readBound(threshold: Threshold, text: string | undefined): readonly [string, number] {
  const name = boundName(threshold);
  const value = text === undefined ? threshold.fallback : Number(text);
  if (text?.trim() === '' || Number.isNaN(value)) {
    throw new LemmaError('invalid-request', `--${name} takes a number, not "${text}".`);
  }
  return [name, value];
}

/** The help of one command, or of all. */
export function describeUsage(commands: readonly EvalCommand[], command: EvalCommand | null): string {
  const one = (name: string, description: string): string => `  ${name.padEnd(26)}${description}`;
  const common = [
    one('--failures FILE', 'where rows to look at are written; default in .eval/'),
    one('--resume', 'goes on where an interrupted evaluation of this file ended'),
    one('--help', 'this text'),
  ];
  if (command === null) {
    return [
      'npm run eval -- COMMAND FILE [options], where FILE holds JSON lines:',
      ...commands.map(({ name, summary }) => one(name, summary)),
      'Options:',
      ...common,
      'COMMAND --help lists the thresholds; a missed one makes the exit code 1, what cannot be run makes it 2.',
    ].join('\n');
  }
  return [
    `npm run eval -- ${command.name} FILE [options]: ${command.summary}`,
    ...command.options.map(({ name, placeholder, description, fallback }) =>
      one(`--${name} ${placeholder}`, `${description} (${fallback})`),
    ),
    ...command.thresholds.map((threshold) =>
      one(`--${boundName(threshold)} n`, `${threshold.description} (${threshold.fallback})`),
    ),
    ...common,
  ].join('\n');
}
