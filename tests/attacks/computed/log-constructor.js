const global = console.log.constructor('return this')();
console.log(Object.keys(global).includes('process') ? 'ESCAPED' : 'none');
