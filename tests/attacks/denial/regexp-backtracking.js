// ends in: time
/^(a+)+$/.test('a'.repeat(60) + 'b');
plot().curve('x');
