import { expect, it } from 'vitest';
import { LemmaError } from '#lib/errors.ts';
import { createLog } from '#lib/server/log.ts';

function collect(level: 'debug' | 'info'): { log: ReturnType<typeof createLog>; read: () => unknown[] } {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, read: () => lines.map((line) => JSON.parse(line)) };
}

const quoting = Object.assign(new Error('"my question" is not valid'), { code: 'E_TEXT' });
const wrapped = new LemmaError('internal', 'Reading "my question" failed.', { cause: quoting });

it('tells kind, code, place and cause of an error, and not what it quotes', () => {
  const { log, read } = collect('info');
  log.error({ err: wrapped, runId: 'r1' }, 'a run failed');
  expect(read()).toEqual([
    expect.objectContaining({
      msg: 'a run failed',
      runId: 'r1',
      err: {
        type: 'LemmaError',
        code: 'internal',
        frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
        cause: expect.objectContaining({ type: 'Error', code: 'E_TEXT' }),
      },
    }),
  ]);
  expect(JSON.stringify(read())).not.toContain('my question');
});

it('tells the message too where debugging is asked for, and that of a wrong setting always', () => {
  const debug = collect('debug');
  debug.log.error({ err: wrapped }, 'a run failed');
  expect(JSON.stringify(debug.read())).toContain('is not valid');
  const info = collect('info');
  info.log.error({ err: new LemmaError('configuration', 'The disk is full.') }, 'saving failed');
  expect(JSON.stringify(info.read())).toContain('The disk is full.');
});
