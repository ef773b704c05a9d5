const left = ['lemmaRun', 'lemmaCompute', 'lemmaWarmUp', 'SharedArrayBuffer', 'WebAssembly'].filter((name) => name in globalThis);
console.log(left.length === 0 ? 'none' : 'ESCAPED');
