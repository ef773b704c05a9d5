// A microtask that would run after the answer was made.
Promise.resolve().then(() => { globalThis.late = 'ESCAPED'; if (globalThis.lemmaRun) throw new Error('ESCAPED'); });
plot({ title: String(globalThis.late) }).curve('x');
