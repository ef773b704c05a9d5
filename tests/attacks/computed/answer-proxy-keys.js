// ends in: time, runtime, memory, output
console.log(new Proxy({}, { ownKeys: () => { for (;;); } }));
