return need('node:fs').readFileSync('__FILE__', 'utf8');
