RegExp.prototype.exec = function () { return { 1: '1', 2: '1', get index() { return globalThis.process; } }; };
throw new ReferenceError('boom is not defined');
