throw new Proxy(new Error('x'), { get(target, name) { return typeof process === 'undefined' ? Reflect.get(target, name) : 'ESCAPED'; }, getPrototypeOf() { return Error.prototype; } });
