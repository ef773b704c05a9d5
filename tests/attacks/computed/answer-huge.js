// ends in: output, runtime, memory
console.log('9'.repeat(50_000_000));
