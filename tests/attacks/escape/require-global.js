if (typeof require !== 'undefined') throw new Error('ESCAPED ' + require('node:fs').readFileSync('__FILE__', 'utf8'));
plot().curve('x');
