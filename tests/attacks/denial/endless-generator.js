// ends in: memory, time
function* endless() { for (;;) yield 1; }
[...endless()].length;
