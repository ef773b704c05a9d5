// Text that Vega or a template would evaluate.
plot().curve('x', { label: '${globalThis.process.env} {{constructor.constructor(1)()}} #{7*7}' });
