const registry = new FinalizationRegistry(() => { globalThis.late = typeof process; });
for (let count = 0; count < 1000; count += 1) registry.register({}, count);
plot().curve('x');
