// A getter in place of an error's stack runs while the wrapper reads it.
const error = new Error('planted');
Object.defineProperty(error, 'stack', { get() { throw { toString: () => 'ESCAPED?' in globalThis ? 'ESCAPED' : 'no' }; } });
throw error;
