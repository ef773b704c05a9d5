import fs from 'node:fs';
throw new Error('ESCAPED ' + fs.readFileSync('__FILE__', 'utf8'));
