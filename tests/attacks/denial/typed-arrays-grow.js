// ends in: memory, time
const all = [];
for (;;) all.push(new Uint8Array(10_000_000).fill(1));
