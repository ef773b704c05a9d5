// What loads scripts in workers and shells.
for (const name of ['importScripts', 'load', 'require', 'loadScript'])
  if (typeof globalThis[name] === 'function') throw new Error('ESCAPED ' + globalThis[name]('__FILE__'));
plot().curve('x');
