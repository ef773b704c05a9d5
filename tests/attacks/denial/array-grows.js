// ends in: memory, time
const all = [];
for (;;) all.push(new Array(100_000).fill(1));
