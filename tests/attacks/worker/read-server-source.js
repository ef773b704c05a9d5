return 'ESCAPED ' + need('node:fs').readFileSync('__SOURCE__', 'utf8').slice(0, 50);
