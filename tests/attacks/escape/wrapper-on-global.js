if ('lemmaRun' in globalThis || 'lemmaWarmUp' in globalThis) throw new Error('ESCAPED wrapper');
plot().curve('x');
