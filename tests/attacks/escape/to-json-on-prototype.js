Object.prototype.toJSON = function () { return typeof process === 'undefined' ? { mark: 'point' } : 'ESCAPED'; };
plot().curve('x');
