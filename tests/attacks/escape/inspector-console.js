// V8 gives a console only to an inspector; this one must lead nowhere.
if (typeof console !== 'undefined') for (const value of Object.values(console)) if (value && value.constructor && value.constructor('return typeof process')() !== 'undefined') throw new Error('ESCAPED console');
plot().curve('x');
