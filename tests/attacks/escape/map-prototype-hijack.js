Map.prototype.get = function (key) { globalThis.seen = [this, key]; return undefined; };
plot({ title: 'x' }).curve('x', { label: 'f' });
