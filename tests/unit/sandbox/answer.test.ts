import { describe, expect, it } from 'vitest';
import { maybeRefuseSource, toPlotResult } from '../../../sandbox/answer.ts';
import { limits } from '../../../sandbox/limits.ts';

const answer = (value: unknown) => toPlotResult({ kind: 'answer', text: JSON.stringify(value) }, 'one\ntwo');

describe('toPlotResult', () => {
  it('adds the line of the source that an error names', () => {
    expect(answer({ ok: false, kind: 'runtime', message: 'x', line: 2, column: 99 })).toEqual({
      ok: false,
      error: { kind: 'runtime', message: 'x', line: 2, column: 4, sourceLine: 'two' },
    });
  });

  it.each([{ line: 7 }, { line: -1 }, { line: 'two' }, { line: 1e99 }])(
    'drops a place that is not in the source: %j',
    (place) => {
      expect(answer({ ok: false, kind: 'runtime', message: 'x', ...place })).toEqual({
        ok: false,
        error: { kind: 'runtime', message: 'x' },
      });
    },
  );

  it.each([null, 1, [], {}, { ok: true }, { ok: 'yes' }, { ok: false, kind: 'busy', message: '' }])(
    'believes no answer of another shape: %j',
    (value) => {
      expect(answer(value).ok).toBe(false);
    },
  );

  it('refuses an answer that is too deep, before parsing it', () => {
    const text = `{"ok":true,"spec":${'['.repeat(500_000)}`;
    expect(toPlotResult({ kind: 'answer', text }, '')).toMatchObject({ error: { kind: 'output' } });
  });

  it.each([
    [{ kind: 'died', signal: 'SIGABRT', stderr: 'FATAL ERROR: heap out of memory' }, 'memory'],
    [{ kind: 'died', signal: 'SIGXCPU', stderr: '' }, 'time'],
    [{ kind: 'died', signal: 'SIGKILL', stderr: '' }, 'crashed'],
    [{ kind: 'time' }, 'time'],
    [{ kind: 'output' }, 'output'],
  ] as const)('names the way in which a worker ended: %j', (end, kind) => {
    expect(toPlotResult(end, '')).toMatchObject({ ok: false, error: { kind } });
  });
});

describe('maybeRefuseSource', () => {
  it('accepts the longest source and refuses one byte more', () => {
    expect(maybeRefuseSource('x'.repeat(limits.sourceBytes))).toBeUndefined();
    expect(maybeRefuseSource('x'.repeat(limits.sourceBytes + 1))).toMatchObject({ ok: false });
    expect(maybeRefuseSource('线'.repeat(limits.sourceBytes / 2))).toMatchObject({ ok: false });
  });

  it('refuses nothing at all with an example', () => {
    expect(maybeRefuseSource(' \n')).toMatchObject({
      error: { kind: 'syntax', message: expect.stringContaining('plot(') },
    });
  });
});
