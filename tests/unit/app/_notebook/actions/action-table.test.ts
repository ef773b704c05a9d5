import { describe, expect, it } from 'vitest';
import { everywhere } from '#app/_notebook/actions/action.ts';
import { actions, findAction } from '#app/_notebook/actions/action-table.ts';
import { searchActions } from '#app/_notebook/actions/search-actions.ts';

const bound = actions.flatMap((action) =>
  action.bindings.flatMap(({ keys, modes }) => modes.map((mode) => ({ id: action.id, keys, mode }))),
);
const fields = ['edit', 'title', 'field', 'page'] as const;

describe('the table of actions', () => {
  it.each(bound)('leads from $keys in $mode mode to $id alone', ({ id, keys, mode }) => {
    const others = bound.filter((other) => other.mode === mode && other.id !== id);
    expect(others.filter((other) => other.keys === keys || other.keys.startsWith(`${keys} `))).toEqual([]);
    expect(findAction(keys, mode, false)).toHaveProperty('id', id);
  });

  it.each(bound.filter(({ keys }) => /^(Shift\+)?[a-z]( [a-z])?$/.test(keys)))(
    'knows the letters $keys on a cell alone',
    ({ mode }) => expect(mode).toBe('command'),
  );

  it.each(['Tab', 'Shift+Tab', 'Mod+c', 'Mod+v', 'Mod+x', 'Mod+a', 'Mod+f', 'Mod+t', ' ', 'F5'])(
    'leaves %j to the browser everywhere',
    (keys) => {
      expect(everywhere.map((mode) => findAction(keys, mode, false))).toEqual(everywhere.map(() => null));
    },
  );

  it.each(['Enter', 'ArrowUp', 'Mod+Shift+ArrowUp', 'Alt+ArrowDown'])(
    'leaves %s to texts and fields',
    (keys) => {
      expect(fields.map((mode) => findAction(keys, mode, false))).toEqual(fields.map(() => null));
    },
  );

  it('leaves Cmd+Y to the browsers of a Mac', () => {
    expect(findAction('Mod+y', 'command', true)).toBeNull();
  });

  it('waits for the second of two keys', () => {
    expect(findAction('d', 'command', false)).toBe('more');
    expect(findAction('d', 'edit', false)).toBeNull();
  });

  it('names every action once', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  });

  it('names every action differently in each language', () => {
    for (const locale of ['en', 'zh'] as const)
      expect(new Set(actions.map(({ title }) => title[locale])).size).toBe(actions.length);
  });
});

describe('searchActions', () => {
  const search = (query: string) => searchActions(actions, query).map(({ id }) => id);

  it('gives everything where nothing is asked for', () => {
    expect(search(' ')).toHaveLength(actions.length);
  });

  it('finds every word, in any order', () => {
    expect(search('above insert')).toEqual(['insert-above']);
  });

  it('finds Chinese titles in an English interface', () => {
    expect(search('撤销')).toEqual(['undo']);
  });
});
