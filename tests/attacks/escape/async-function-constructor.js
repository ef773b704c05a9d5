// The constructor of async functions is not a global, but every async function leads to it.
const Make = (async () => {}).constructor;
let found;
Make('found', 'found.scope = this')((found = {}));
if (found.scope && (found.scope.process || found.scope.lemmaRun)) throw new Error('ESCAPED');
plot().curve('x');
