// Every way of the web to speak to a server.
for (const name of ['WebSocket', 'EventSource', 'fetch', 'XMLHttpRequest', 'navigator', 'Request', 'caches', 'WebTransport'])
  if (typeof globalThis[name] !== 'undefined') { new globalThis[name]('http://127.0.0.1:__PORT__'); throw new Error('ESCAPED ' + name); }
plot().curve('x');
