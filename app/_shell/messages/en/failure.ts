const sentences: Readonly<Record<string, string>> = {};

/** What went wrong, by the codes of the server's errors and of what keeps it from being heard. */
export const failure = {
  /** The language of these words. The server's own sentences are in English. */
  language: 'en',
  codes: {
    'invalid-request': 'The server did not take this.',
    'not-found': 'What was asked for is not there any more.',
    unauthenticated: 'Sign in first.',
    forbidden: 'You may not do this here.',
    'too-many': 'That was very often. Wait a moment, then try again.',
    conflict: 'It was changed elsewhere.',
    'too-large': 'It is over the limit.',
    busy: 'The server is busy. Try again in a moment.',
    stopped: 'It was stopped.',
    interrupted: 'The server ended meanwhile. What there was is kept; run it again.',
    unavailable: 'The model did not answer as it should.',
    configuration: 'Something is wrong with the settings of the server.',
    internal: 'Something went wrong in Lemma. Try again.',
    unreachable: 'The server cannot be reached.',
    unreadable: 'The server gave an answer that cannot be read.',
  },
  withDetail: '{what} ({message})',
  /** Whole sentences of the server in words of this language. */
  sentences,
  /** Why plot code gave no chart; the sandbox's own sentence follows. */
  plot: {
    syntax: 'No chart: the plot code cannot be read.',
    runtime: 'No chart: the plot code did not run.',
    time: 'No chart: the plot code took too long.',
    memory: 'No chart: the plot code needed too much memory.',
    output: 'No chart: the plot code did not make one.',
    policy: 'No chart: the plot code made one that cannot be shown.',
    busy: 'No chart: the plotter is busy.',
    crashed: 'No chart: the plotter broke off.',
  },
};
