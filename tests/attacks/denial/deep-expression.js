// ends in: runtime
plot().curve('('.repeat(20_000) + 'x' + ')'.repeat(20_000));
