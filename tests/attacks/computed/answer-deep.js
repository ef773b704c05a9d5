let value = 1;
for (let depth = 0; depth < 1e5; depth += 1) value = [value];
console.log(value);
