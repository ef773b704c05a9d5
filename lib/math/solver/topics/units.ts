import { answerStories } from '../short-question/answer-stories.ts';
import { unitStories } from '../short-question/unit-stories.ts';
import type { Topic } from '../topic.ts';

/** Lengths, times, masses, volumes, money and speeds in other units. */
export const units: Topic = {
  id: 'units',
  title: { en: 'conversion of units', zh: '单位换算' },
  examples: {
    en: [
      'How many inches are in 5 feet?',
      'Convert 72 km/hour to m/second',
      'What fraction of 2 feet is 3 inches?',
    ],
    zh: ['3.5 千米等于多少米', '把 72 千米/小时 换算成 米/秒', '15 分钟是 2 小时的几分之几'],
  },
  solve: (question) => answerStories('units', unitStories, question),
};
