// Structured call sites hand out functions and receivers of every frame, the wrapper's included.
let leaked;
Error.prepareStackTrace = (_, sites) => { leaked = sites.map((site) => [site.getThis?.(), site.getFunction?.()]); return 'x'; };
void new Error('x').stack;
for (const [self, made] of leaked ?? []) {
  if (self && self !== globalThis && self.process) throw new Error('ESCAPED this');
  if (made && /resultLength/.test(String(made))) throw new Error('ESCAPED function');
}
plot().curve('x');
