// ends in: runtime, memory
let text = 'x';
for (;;) text += text;
