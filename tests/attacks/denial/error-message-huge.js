// ends in: memory, time
throw new Error('x'.repeat(100_000_000));
