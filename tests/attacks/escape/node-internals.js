// Names that Node's own scripts see.
for (const name of ['internalBinding', 'primordials', 'process', 'global', 'Buffer', '__filename', 'module', 'exports', 'setImmediate'])
  if (typeof globalThis[name] !== 'undefined') throw new Error('ESCAPED ' + name);
plot().curve('x');
