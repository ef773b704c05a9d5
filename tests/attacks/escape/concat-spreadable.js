// Arrays that spread what they should hold.
Array.prototype[Symbol.isConcatSpreadable] = false;
Object.prototype[Symbol.isConcatSpreadable] = true;
plot().curve('x');
