Array.prototype.map = function () { throw new Error(typeof process === 'undefined' ? 'safe' : 'ESCAPED'); };
plot().curve('x');
