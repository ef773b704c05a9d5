// ends in: runtime
Error.stackTraceLimit = Infinity;
const dive = (depth) => { if (depth > 5000) throw new Error('deep'); dive(depth + 1); };
dive(0);
