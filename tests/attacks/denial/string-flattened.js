// ends in: memory, time
const parts = [];
for (let count = 0; ; count += 1) parts.push('x'.repeat(5_000_000 + count).toUpperCase());
