// Names that other engines' shells give to scripts.
for (const name of ['Deno', 'Bun', 'd8', 'load', 'read', 'readFile', 'os', 'quit', 'version', 'gc', 'print'])
  if (typeof globalThis[name] !== 'undefined') throw new Error('ESCAPED ' + name);
plot().curve('x');
