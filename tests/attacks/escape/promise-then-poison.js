// Whoever awaits calls then.
Promise.prototype.then = function () { throw new Error('ESCAPED then'); };
Object.prototype.then = function (resolve) { resolve('ESCAPED object then'); };
plot().curve('x');
