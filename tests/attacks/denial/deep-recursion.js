// ends in: runtime
const dive = (depth) => dive(depth + 1) + 1;
dive(0);
