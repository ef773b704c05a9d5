for (const name of ['ivm', '_ivm', 'isolate', 'Reference', 'ExternalCopy', 'Isolate', 'Context', 'Callback']) {
  if (name in globalThis) throw new Error('ESCAPED ' + name);
}
plot().curve('x');
