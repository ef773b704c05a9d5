// The same by way of generators.
const scope = ((function* () {}).constructor('return this')().next().value);
if (scope.process || scope.require || scope.lemmaRun || scope.Deno) throw new Error('ESCAPED to the host');
plot().curve('x');
