// ends in: memory, time
for (;;) new Intl.DateTimeFormat('en', { dateStyle: 'full' }).format(new Date());
