const chain = plot();
const stolen = chain.curve;
stolen.call({ get marks() { throw new Error('ESCAPED'); } }, 'x');
