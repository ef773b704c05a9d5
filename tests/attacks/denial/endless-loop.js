// ends in: time
for (;;);
