Array.prototype[Symbol.iterator] = function* () { yield typeof process === 'undefined' ? 1 : 'ESCAPED'; };
plot().point(1, 2).curve('x');
