/** A part of a prompt: plain text, or text whose special tokens count as such. */
export interface PromptPiece {
  readonly text: string;
  readonly isSpecial: boolean;
}

/** How a family of models marks turns and thought. */
export interface ChatFormat {
  /** The prompt of one question, up to where the model goes on; its thought is open if it thinks. */
  openQuestion(question: string): readonly PromptPiece[];
  /** What the model has written of its answer, thought included, for it to go on. */
  goOn(begun: string): readonly PromptPiece[];
  /** What follows an answer to ask for more in the same cache; the reply begins with `beginning`, unthought. */
  openFollowUp(question: string, beginning: string): readonly PromptPiece[];
  /** Whether {@link openQuestion} opens a thought. */
  readonly thinks: boolean;
}

/** Ends a thought, whoever does it. */
export const thoughtEnd = '</think>';

const families = [
  {
    mark: '<｜Assistant｜>',
    user: '<｜User｜>',
    assistant: '<｜Assistant｜>',
    end: '<｜end▁of▁sentence｜>',
  },
  {
    mark: '<|im_start|>',
    user: '<|im_start|>user\n',
    assistant: '<|im_end|>\n<|im_start|>assistant\n',
    end: '<|im_end|>\n',
  },
] as const;

const plainFamily = { user: 'Question: ', assistant: '\n\nAnswer: ', end: '\n\n' } as const;

/**
 * The format of a model, chosen by the special tokens in its vocabulary: that of DeepSeek-R1's distillations, ChatML,
 * or plain words for a model that was not trained to chat.
 *
 * @see {@link https://github.com/deepseek-ai/DeepSeek-R1#usage-recommendations} for the opened thought
 */
export function chooseChatFormat(hasToken: (text: string) => boolean): ChatFormat {
  const { user, assistant, end } = families.find(({ mark }) => hasToken(mark)) ?? plainFamily;
  const thinks = hasToken('<think>') && hasToken(thoughtEnd);
  return {
    thinks,
    openQuestion: (question) => [
      special(user),
      plain(question),
      special(thinks ? `${assistant}<think>\n` : assistant),
    ],
    goOn: (begun) =>
      begun
        .split(thoughtEnd)
        .flatMap((text, index) => (index === 0 ? [plain(text)] : [special(thoughtEnd), plain(text)]))
        .filter(({ text }) => text !== ''),
    openFollowUp: (question, beginning) => [
      special(end + user),
      plain(question),
      special(thinks ? `${assistant}<think>\n\n${thoughtEnd}\n\n` : assistant),
      plain(beginning),
    ],
  };
}

function special(text: string): PromptPiece {
  return { text, isSpecial: true };
}

/** User-defined tokens such as `<think>` are found in plain text too, so no plain text may hold them. */
function plain(text: string): PromptPiece {
  return { text: text.replace(/<(\/?think>)/gi, '‹$1'), isSpecial: false };
}
