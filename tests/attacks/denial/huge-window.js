// ends in: runtime
plot({ x: [-1e15, 1e15] }).curve('x^9').implicit('x^2 + y^2 = 1');
