// A wait without a loop would outlast the clock of the isolate.
if (typeof Atomics !== 'undefined') throw new Error('ESCAPED Atomics');
plot().curve('x');
