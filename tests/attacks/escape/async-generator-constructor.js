// The same by way of async generators, whose first step runs at once.
const Make = (async function* () {}).constructor;
const found = {};
Make('found', 'found.scope = this; yield 1')(found).next();
if (found.scope && (found.scope.process || found.scope.lemmaRun)) throw new Error('ESCAPED');
plot().curve('x');
