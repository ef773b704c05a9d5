// ends in: runtime, output
for (let line = 0; line < 1e7; line += 1) console.log(line);
