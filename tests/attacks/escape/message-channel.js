// Channels reach other threads.
for (const name of ['MessageChannel', 'BroadcastChannel', 'Worker', 'postMessage', 'onmessage', 'structuredClone'])
  if (typeof globalThis[name] !== 'undefined') throw new Error('ESCAPED ' + name);
plot().curve('x');
