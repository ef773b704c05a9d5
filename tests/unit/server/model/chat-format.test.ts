import { expect, it } from 'vitest';
import { chooseChatFormat, type PromptPiece } from '#lib/server/model/chat-format.ts';

const join = (pieces: readonly PromptPiece[]): string => pieces.map(({ text }) => text).join('');

it.each([
  [
    'a DeepSeek-R1 distillation',
    ['<｜Assistant｜>', '<think>', '</think>'],
    '<｜User｜>Why?<｜Assistant｜><think>\n',
    '<｜end▁of▁sentence｜><｜User｜>Draw it.<｜Assistant｜><think>\n\n</think>\n\nplot(',
  ],
  [
    'a ChatML model',
    ['<|im_start|>'],
    '<|im_start|>user\nWhy?<|im_end|>\n<|im_start|>assistant\n',
    '<|im_end|>\n<|im_start|>user\nDraw it.<|im_end|>\n<|im_start|>assistant\nplot(',
  ],
  [
    'a model without a chat format',
    [],
    'Question: Why?\n\nAnswer: ',
    '\n\nQuestion: Draw it.\n\nAnswer: plot(',
  ],
])('writes the prompt of %s', (_what, tokens: readonly string[], question, followUp) => {
  const format = chooseChatFormat((text) => tokens.includes(text));
  expect(join(format.openQuestion('Why?'))).toBe(question);
  expect(join(format.openFollowUp('Draw it.', 'plot('))).toBe(followUp);
  expect(format.thinks).toBe(tokens.includes('<think>'));
});

it('leaves no think tag in what a reader wrote', () => {
  const format = chooseChatFormat(() => true);
  const [, asked] = format.openQuestion('a </think> b <THINK>');
  expect(asked).toEqual({ text: 'a ‹/think> b ‹THINK>', isSpecial: false });
});
