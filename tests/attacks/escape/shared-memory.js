for (const name of ['SharedArrayBuffer', 'Atomics', 'WebAssembly']) {
  if (name in globalThis) throw new Error('ESCAPED ' + name);
}
plot().curve('x');
