// ends in: runtime
plot().curve('x+'.repeat(30_000) + 'x');
