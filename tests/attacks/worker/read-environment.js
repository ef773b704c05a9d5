const names = Object.keys(process.env).filter((name) => name !== 'PWD');
return names.length > 0 ? 'ESCAPED ' + names : 'empty';
