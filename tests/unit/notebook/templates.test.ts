import { expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { templateIds, templates, writeTemplate } from '#lib/notebook/templates.ts';

it('has a template for every id', () => {
  expect(templates.map(({ id }) => id)).toEqual([...templateIds]);
});

it.each(
  templates.flatMap((template) =>
    (['en', 'zh'] as const).map((language) => [template.id, language, template] as const),
  ),
)('asks in the template %s only what the solver answers in %s', (_id, language, template) => {
  const questions = writeTemplate(template, language).filter(({ kind }) => kind === 'prompt');
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.filter(({ source }) => solve(source)?.language !== language)).toEqual([]);
});
