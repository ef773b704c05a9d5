throw Object.defineProperty(new Error('x'), 'name', { get() { return typeof process === 'undefined' ? 'safe' : 'ESCAPED'; } });
