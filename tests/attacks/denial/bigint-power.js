// ends in: time, memory
const huge = 7n ** 50_000_000n;
String(huge).length;
