import { expect, it } from 'vitest';
import { createFollowedSliders } from '#app/_present/follow-chart-link.ts';

it('moves a chart to where the teacher’s sliders stand, and with them', () => {
  const sliders = createFollowedSliders();
  sliders.put({ a: 3 });
  const moves: [string, number][] = [];
  sliders.listen((name, value) => moves.push([name, value]));
  sliders.put({ a: 3, b: 1 });
  expect(moves).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
});

it('leaves the chart of a slide that is looked back at as it is', () => {
  const sliders = createFollowedSliders();
  sliders.put({ a: 3 });
  sliders.put({});
  const moves: [string, number][] = [];
  sliders.listen((name, value) => moves.push([name, value]));
  expect(moves).toEqual([]);
});
