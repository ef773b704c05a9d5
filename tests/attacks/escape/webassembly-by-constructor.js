// WebAssembly through anything that still knows it.
const names = Object.getOwnPropertyNames(globalThis).filter((name) => /wasm|webassembly|atomics|sharedarray/i.test(name));
if (names.length > 0) throw new Error('ESCAPED ' + names);
plot().curve('x');
