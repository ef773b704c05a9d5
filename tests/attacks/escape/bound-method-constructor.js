// A mark's method is a function of the library.
const scope = (plot().curve.constructor('return this')());
if (scope.process || scope.require || scope.lemmaRun || scope.Deno) throw new Error('ESCAPED to the host');
plot().curve('x');
