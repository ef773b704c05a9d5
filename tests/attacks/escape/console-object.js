if (typeof console !== 'undefined') {
  const host = console.log?.constructor?.('return this')?.();
  if (host && host.process) throw new Error('ESCAPED console');
}
plot().curve('x');
