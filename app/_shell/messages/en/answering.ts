/** Words for hints and for numbers that the sandbox computed. */
export const answering = {
  nextHint: 'Next hint',
  hintOf: 'Hint {shown} of {of}',
  hint: 'Hint {shown}',
  computed: 'Computed by running the code above',
  notTranslated: 'Not run: Lemma does not compute Python with {what}.',
  notRun: 'Not run: {message}',
  noValue: 'This code gave no value: {message}',
  requests: 'Requests to the model: {count}',
  codesRun: 'Pieces of code run: {count}',
};
