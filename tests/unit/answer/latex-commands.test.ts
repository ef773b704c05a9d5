import { expect, it } from 'vitest';
import { fillPlaces, toSnippet } from '#lib/answer/fill-places.ts';
import { latexCommands } from '#lib/answer/latex-commands.ts';
import { renderMath } from '#lib/answer/render-math.ts';

it.each(latexCommands.map(({ name, snippet }) => [name, snippet]))(
  'sets what %s inserts',
  (_name, snippet) => {
    expect(renderMath(fillPlaces(snippet), { display: true })).toMatchObject({ ok: true });
  },
);

it('lists each command once, with something to see', () => {
  expect(new Set(latexCommands.map(({ name }) => name)).size).toBe(latexCommands.length);
  expect(latexCommands.filter(({ name, shown }) => shown === '' || !name.startsWith('\\'))).toEqual([]);
});

it('numbers the places of a snippet and keeps its other signs as they are', () => {
  const places = ['{$', '{1:a}}{$', '{2:b}}'].join('');
  expect(toSnippet('\\frac{«a»}{«b»}').replaceAll('\\}', '}')).toBe(`\\\\frac${places}`);
  expect(toSnippet('a$')).toBe('a\\$');
});
