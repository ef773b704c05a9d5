// A setter that waits for the wrapper to write a global.
for (const name of ['run', 'answer', 'context', 'lemmaRun', 'lemmaWarmUp'])
  Object.defineProperty(globalThis, name, { set() { throw new Error('ESCAPED ' + name); }, configurable: true });
plot().curve('x');
