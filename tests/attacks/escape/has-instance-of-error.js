// `instanceof` asks a method that cell code can replace.
Object.defineProperty(Error, Symbol.hasInstance, { value: () => true });
throw { message: { toString() { return typeof process === 'undefined' ? 'no host' : 'ESCAPED'; } }, stack: 'at cell:1:1' };
