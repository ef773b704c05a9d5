// ends in: memory, time
JSON.parse('['.repeat(5_000_000));
