import { answerStories } from '../short-question/answer-stories.ts';
import { measureStories } from '../short-question/measure-stories.ts';
import { polygonStories } from '../short-question/polygon-stories.ts';
import type { Topic } from '../topic.ts';

/** Areas, perimeters, surfaces and volumes, and the angles and diagonals of polygons. */
export const measures: Topic = {
  id: 'measures',
  title: {
    en: 'areas, volumes and the angles of polygons',
    zh: '面积、体积与多边形的角',
  },
  examples: {
    en: [
      'What is the area of a circle with radius 5?',
      'Find the volume of a cylinder with radius 3 cm and height 5 cm.',
      'How many diagonals does a regular octagon have?',
    ],
    zh: ['求半径为 5 厘米的圆的面积', '求底面半径为 3，高为 5 的圆锥的体积', '正八边形的每个内角是多少度'],
  },
  solve: (question) => answerStories('measures', [...measureStories, ...polygonStories], question),
};
