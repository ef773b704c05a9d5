// Typed arrays ask for a constructor.
class Spy extends Float64Array { static get [Symbol.species]() { return function () { if (this && this.process) throw new Error('ESCAPED'); return new Float64Array(1); }; } }
new Spy(4).map((x) => x);
plot().curve('x');
