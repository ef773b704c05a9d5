// ends in: time
for (;;) { try { for (;;); } catch {} finally { for (;;); } }
