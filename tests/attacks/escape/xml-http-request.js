for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator', 'importScripts', 'Worker']) {
  if (name in globalThis) throw new Error('ESCAPED ' + name);
}
plot().curve('x');
