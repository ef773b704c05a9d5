const host = Intl.DateTimeFormat.prototype.constructor.constructor('return this')();
if (host.process) throw new Error('ESCAPED Intl');
plot().curve('x');
