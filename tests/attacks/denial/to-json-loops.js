// ends in: time
Object.prototype.toJSON = function () { for (;;); };
plot().curve('x');
