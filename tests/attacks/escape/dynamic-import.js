import('node:fs').then((fs) => { throw new Error('ESCAPED ' + fs.readFileSync('__FILE__', 'utf8')); }, () => {});
plot().curve('x');
