Object.defineProperty(globalThis, 'lemmaRun', { get() { throw new Error('ESCAPED'); }, set(value) { throw new Error('ESCAPED set ' + value); } });
plot().curve('x');
