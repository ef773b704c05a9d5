// ends in: time, memory
(async () => { for (;;) await null; })();
plot().curve('x');
