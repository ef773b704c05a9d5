// Indirect eval runs in the global scope.
const scope = ((0, eval)('this'));
if (scope.process || scope.require || scope.lemmaRun || scope.Deno) throw new Error('ESCAPED to the host');
plot().curve('x');
