/** Words for reading an answer: step by step, its thought, beside another one. */
export const reading = {
  reveal: 'Reveal step by step',
  revealed: 'Step {current} of {count}',
  next: 'Next step',
  back: 'Step back',
  showAll: 'Show all',
  revealHint: 'Space or → for the next step, Esc for all',
  thoughtWord: '1 word',
  thoughtWords: '{count} words',
  thoughtCharacters: '{count} characters',
  compare: 'Compare two answers',
  compareTitle: 'Two answers side by side',
  left: 'First answer',
  right: 'Second answer',
  choice: 'Answer {number}',
};
