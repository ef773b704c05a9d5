import { describe, expect, it } from 'vitest';
import { maybeRefuseComputing, toComputeResult } from '../../../sandbox/computed-answer.ts';
import { limits } from '../../../sandbox/limits.ts';

const read = (text: string) => toComputeResult({ kind: 'answer', text });

describe('toComputeResult', () => {
  it('gives what was printed, without what cannot be seen', () => {
    const text = JSON.stringify({ ok: true, text: ' 1\u202E2\r\n3\u0007 ' });
    expect(read(text)).toEqual({ ok: true, text: '12\n3' });
  });

  it.each([
    'null',
    '',
    '{"ok":true}',
    '{"ok":true,"text":7}',
    '{"ok":true,"text":""}',
    '{"ok":"yes","text":"1"}',
    '{"ok":false,"kind":"busy","message":""}',
    JSON.stringify({ ok: true, text: '7'.repeat(limits.computedLength + 1) }),
  ])('believes no other answer: %s', (text) => {
    expect(read(text)).toMatchObject({ ok: false, error: { kind: 'runtime' } });
  });

  it('parses nothing that is too long', () => {
    expect(read('['.repeat(1e6))).toMatchObject({ ok: false, error: { kind: 'output' } });
  });

  it('says in which line the code went wrong', () => {
    const text = JSON.stringify({ ok: false, kind: 'runtime', message: 'No.', line: 3 });
    expect(read(text)).toEqual({ ok: false, error: { kind: 'runtime', message: 'No. (line 3)' } });
  });

  it.each([
    [{ kind: 'died', signal: 'SIGABRT', stderr: 'heap out of memory' }, 'memory'],
    [{ kind: 'died', signal: 'SIGXCPU', stderr: '' }, 'time'],
    [{ kind: 'died', signal: 'SIGKILL', stderr: '' }, 'crashed'],
    [{ kind: 'busy' }, 'busy'],
  ] as const)('names the way in which a worker ended: %j', (end, kind) => {
    expect(toComputeResult(end)).toMatchObject({ ok: false, error: { kind } });
  });
});

it('refuses code that is empty or too long before a worker is spent on it', () => {
  expect(maybeRefuseComputing('1 + 1')).toBeUndefined();
  expect(maybeRefuseComputing(' \n')).toMatchObject({ error: { kind: 'syntax' } });
  expect(maybeRefuseComputing('1'.repeat(limits.sourceBytes + 1))).toMatchObject({
    error: { kind: 'output' },
  });
});
