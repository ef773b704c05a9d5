for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'structuredClone']) {
  if (name in globalThis) throw new Error('ESCAPED ' + name);
}
plot().curve('x');
