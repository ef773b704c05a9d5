// And it assigns nothing.
plot().curve('globalThis.x = 1');
