// ends in: time, memory
[...Array(3_000_000).keys()].sort(() => Math.random() - 0.5).length;
