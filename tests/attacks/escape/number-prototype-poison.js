// Numbers are written by the serialiser.
Number.prototype.toString = () => 'ESCAPED';
Number.prototype.toFixed = () => 'ESCAPED';
Number.prototype.toJSON = () => 'ESCAPED?';
throw new Error(typeof process === 'undefined' ? 'no host' : 'ESCAPED');
