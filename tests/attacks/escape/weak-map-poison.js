// The chain's state lies in a WeakMap; a replaced method must not hand it out.
WeakMap.prototype.get = function () { return new Proxy({}, { get() { throw new Error('poisoned'); } }); };
plot().curve('x');
