// ends in: time, memory
let sum = 0n;
for (const each of py.iterate(py.range(10n ** 18n))) sum += each;
sum;
