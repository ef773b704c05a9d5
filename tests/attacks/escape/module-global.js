if (typeof module !== 'undefined' || typeof exports !== 'undefined' || typeof __filename !== 'undefined') throw new Error('ESCAPED module scope');
plot().curve('x');
