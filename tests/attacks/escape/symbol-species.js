class Trap extends Array { static get [Symbol.species]() { throw new Error(typeof process === 'undefined' ? 'safe' : 'ESCAPED'); } }
plot().point(Trap.from([1, 2])).curve('x');
