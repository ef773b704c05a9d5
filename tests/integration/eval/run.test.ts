import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReplayServer, toDeltas } from '../server/tutors/replay-server.ts';

const program = path.resolve(import.meta.dirname, '../../eval/run.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lemma-eval-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ending {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function evaluate(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const command = ['--disable-warning=ExperimentalWarning', program, ...args];
  const options = { cwd: folder, env: { ...process.env, ...environment } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, options, (_, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

function write(name: string, rows: readonly unknown[]): string {
  writeFileSync(path.join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return name;
}

function read(name: string): readonly unknown[] {
  const lines = readFileSync(path.join(folder, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

const halves = { id: 'halves', gold: '1/2', candidate: '0.5', equal: true };
const roots = { id: 'roots', gold: '\\sqrt2', candidate: '\\sqrt3', equal: false };
const mislabelled = { id: 'mislabelled', gold: '7', candidate: '8', equal: true };
const open = { id: 'open', gold: '0.333', candidate: '1/3', equal: true };

describe('npm run eval', () => {
  it('prints its commands', async () => {
    const { status, stdout } = await evaluate(['--help']);
    expect(status).toBe(0);
    for (const name of ['equivalence', 'steps', 'problems', 'parse']) expect(stdout).toContain(`  ${name} `);
  });

  it('prints the options and thresholds of a command', async () => {
    const { status, stdout } = await evaluate(['problems', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--samples n');
    expect(stdout).toContain('--min-coverage n');
  });

  it.each([
    ['an unknown command', ['divine', 'pairs.jsonl'], 'There is no command "divine"'],
    ['a missing file name', ['equivalence'], 'equivalence takes one file'],
    ['a file that is not there', ['equivalence', 'nowhere.jsonl'], 'nowhere.jsonl cannot be read'],
    ['an unknown option', ['equivalence', 'pairs.jsonl', '--colour', 'red'], '--colour'],
    [
      'a bound that is no number',
      ['equivalence', 'pairs.jsonl', '--min-decided', 'most'],
      '--min-decided takes a number',
    ],
    [
      'samples that are no number',
      ['problems', 'problems.jsonl', '--samples', '0'],
      '--samples takes a whole number',
    ],
    ['an unknown tutor', ['problems', 'problems.jsonl', '--tutor', 'oracle'], 'There is no tutor "oracle"'],
  ])('says what is wrong with %s', async (_, args, message) => {
    write('pairs.jsonl', [halves]);
    write('problems.jsonl', [{ problem: 'Find x', answer: '1' }]);
    const { status, stderr } = await evaluate(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('refuses a file without rows', async () => {
    writeFileSync(path.join(folder, 'empty.jsonl'), '\n\n');
    expect(await evaluate(['equivalence', 'empty.jsonl'])).toMatchObject({
      status: 2,
      stderr: 'empty.jsonl holds no rows.\n',
    });
  });

  it('names the lines that are bad, and what is wrong with each', async () => {
    writeFileSync(
      path.join(folder, 'bad.jsonl'),
      `${JSON.stringify(halves)}\n{"gold": "1"\n\n{"gold": "1", "candidate": 1}\n`,
    );
    const { status, stderr } = await evaluate(['equivalence', 'bad.jsonl']);
    expect(status).toBe(2);
    expect(stderr).toContain('bad.jsonl:2: this is no JSON');
    expect(stderr).toMatch(/bad\.jsonl:4: .*expected string.*candidate.*equal/s);
  });
});

describe('npm run eval -- steps', () => {
  const clean = { id: 'clean', problem: 'Add.', steps: ['$1 + 1 = 2$', '$2 + 2 = 5$'], first_error_step: -1 };

  it('counts what is refuted in a solution without an error against the threshold', async () => {
    const { status, stdout, stderr } = await evaluate(['steps', write('steps.jsonl', [clean])]);
    expect(status).toBe(1);
    expect(stdout).toContain('$2 + 2 = 4$, not $5$.');
    expect(stderr).toContain('refuted-in-clean is 0.5, and should be at most 0.005.');
  });

  it('takes the word of a reader who found the label to be wrong', async () => {
    const options = ['--label-errors', write('errors.jsonl', [{ id: 'clean', step: 1 }])];
    const { status, stdout } = await evaluate(['steps', write('steps.jsonl', [clean]), ...options]);
    expect(status).toBe(0);
    expect(stdout).toContain('Right by --label-errors: 1. Left to count: 0.');
  });
});

describe('npm run eval -- equivalence', () => {
  it('ends with 0 where its thresholds are kept', async () => {
    const { status, stdout } = await evaluate(['equivalence', write('pairs.jsonl', [halves, roots])]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^all\s+2\s+1\s+1\s+0\s+0\s+100\.0%/m);
    expect(read('.eval/equivalence-pairs.failures.jsonl')).toEqual([]);
  });

  it('ends with 1 where one is missed, says which, and writes the rows to look at', async () => {
    const { status, stderr } = await evaluate([
      'equivalence',
      write('pairs.jsonl', [halves, mislabelled, open]),
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('false-different is 1, and should be at most 0.');
    expect(stderr).toContain('decided is 0.6667, and should be at least 0.92.');
    const failures = read('.eval/equivalence-pairs.failures.jsonl');
    expect(failures).toMatchObject([
      { id: 'mislabelled', agreement: 'different' },
      { id: 'open', agreement: 'unknown' },
    ]);
  });

  it('takes other thresholds, and another place for the failures', async () => {
    const file = write('pairs.jsonl', [halves, mislabelled, open]);
    const bounds = ['--max-false-different', '1', '--min-decided', '0.5', '--failures', 'found/rows.jsonl'];
    expect((await evaluate(['equivalence', file, ...bounds])).status).toBe(0);
    expect(read('found/rows.jsonl')).toHaveLength(2);
  });

  it('goes on where an interrupted evaluation ended', async () => {
    await evaluate(['equivalence', write('pairs.jsonl', [halves])]);
    const [results] = [...new Set(readResultsFiles())];
    const kept = path.join(folder, '.eval', results ?? '');
    const [line = ''] = readFileSync(kept, 'utf8').split('\n');
    // What was kept is taken as it stands, a line that was cut is judged anew, and so is a new row.
    writeFileSync(kept, `${line.replace('"equal"', '"different"')}\n${line.slice(0, 20)}`);
    write('pairs.jsonl', [halves, roots]);
    const resumed = await evaluate(['equivalence', 'pairs.jsonl', '--resume']);
    expect(resumed.stderr).toContain('1 result of an earlier evaluation is taken over.');
    expect(resumed.stderr).toContain('false-different is 1');
    expect(resumed.stdout).toMatch(/^all\s+2\s/m);
    expect((await evaluate(['equivalence', 'pairs.jsonl'])).status).toBe(0);
  });
});

function readResultsFiles(): readonly string[] {
  return readdirSync(path.join(folder, '.eval')).filter((name) => name.endsWith('.results.jsonl'));
}

describe('npm run eval -- parse', () => {
  const completion = {
    completion: 'I add.</think>\n\nWe have $1 + 1 = 2$, so \\(x = 2\\).\n\n\\[\\boxed{2}\\]',
    gold: '2',
    judge: 'correct',
  };

  it('takes completions apart, renders their formulas and judges their answers', async () => {
    const { status, stdout } = await evaluate(['parse', write('completions.jsonl', [completion])]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^parsed\s+1\s+1\s+100/m);
    expect(stdout).toMatch(/^rendered\s+4\s+4\s+100/m);
    expect(stdout).toMatch(/^agreed\s+1\s+1\s+100/m);
  });

  it('ends with 1 where an answer is not judged as the judge did', async () => {
    const { status, stderr } = await evaluate([
      'parse',
      write('completions.jsonl', [{ ...completion, gold: '3' }]),
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('agreed is 0');
  });

  it('renders or refuses rows of LaTeX as they expect', async () => {
    const rows = [
      { latex: '\\frac{1}{2}', expect: 'ok' },
      { latex: '\\frac{1}{', expect: 'parse_error' },
    ];
    const { status, stdout } = await evaluate(['parse', write('latex.jsonl', rows)]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^expected\s+2\s+2\s+100/m);
  });
});

describe('npm run eval -- problems', () => {
  it('asks the solver, holds its answer against the known one and draws its chart in the sandbox', async () => {
    const rows = [
      { problem: 'Solve the system 2x + y = 5, x - y = 1', answer: '(2, 1)' },
      { problem: 'What did Liam eat for breakfast?', answer: '3' },
    ];
    const { status, stdout } = await evaluate(['problems', write('problems.jsonl', rows)]);
    expect(stdout).toMatch(/^all\s+2\s+50\.0%\s+100\.0%\s+50\.0%\s+50\.0%\s+1\/1/m);
    expect(status).toBe(0);
  });

  it('asks a remote model as often as it is told, and counts what most of its answers say', async () => {
    const replies = ['So it is \\boxed{0.5}.', 'Maybe \\boxed{3}.', 'I find \\boxed{\\frac{1}{2}}.'];
    const server = await startReplayServer(replies.map((text) => ({ deltas: toDeltas(text) })));
    const file = write('problems.jsonl', [{ problem: 'Halve 1.', answer: '1/2' }]);
    const args = [
      'problems',
      file,
      '--tutor',
      'remote',
      '--samples',
      '3',
      '--seed',
      '5',
      '--max-tokens',
      '64',
    ];
    try {
      const settings = { LEMMA_REMOTE_URL: server.url, LEMMA_REMOTE_MODEL: 'r1' };
      const { status, stdout } = await evaluate(args, settings);
      expect(stdout).toContain('majority@3');
      expect(stdout).toMatch(/^all\s+1\s+100\.0%\s+66\.7%\s+66\.7%\s+100\.0%\s+0\/0/m);
      expect(status).toBe(0);
      expect(server.questions.map(({ body }) => body)).toMatchObject([
        { seed: 5, max_tokens: 64 },
        { seed: 6 },
        { seed: 7 },
      ]);
      expect((await evaluate([...args, '--resume', '--min-pass1', '0.9'], settings)).status).toBe(1);
    } finally {
      await server.close();
    }
  });

  it('says what a tutor lacks in the settings', async () => {
    const file = write('problems.jsonl', [{ problem: 'Halve 1.', answer: '1/2' }]);
    const asked = ['problems', file, '--tutor', 'remote'];
    const { status, stderr } = await evaluate(asked, { LEMMA_REMOTE_URL: '', LEMMA_REMOTE_MODEL: '' });
    expect(status).toBe(2);
    expect(stderr).toContain('LEMMA_REMOTE_URL');
  });
});
