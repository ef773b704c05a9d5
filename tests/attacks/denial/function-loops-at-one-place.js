// ends in: time
plot({ x: [0, 1] }).curve((x) => { while (x > 0.5); return x; });
