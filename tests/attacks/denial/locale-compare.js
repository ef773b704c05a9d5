// ends in: time, memory
const text = '\u0301'.repeat(3_000_000);
for (;;) text.normalize('NFD').localeCompare(text + 'a');
