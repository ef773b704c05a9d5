// ends in: time, memory
let value = 3n;
for (;;) value *= value;
