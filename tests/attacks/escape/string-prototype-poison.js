String.prototype.slice = function () { return 'ESCAPED'; };
throw new Error('boom');
