// ends in: runtime
plot({ x: [1, 1 + Number.EPSILON] }).curve('x^2');
