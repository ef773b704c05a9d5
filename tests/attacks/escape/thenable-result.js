({ then(resolve) { resolve(typeof process === 'undefined' ? 1 : 'ESCAPED'); } });
