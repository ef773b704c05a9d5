(async function* () { yield typeof process === 'undefined' ? 1 : 'ESCAPED'; })().next().then((result) => { globalThis.late = result; });
plot().curve('x');
