// ends in: time, memory
for (;;) (0, eval)('[' + '1,'.repeat(500_000) + ']');
