// `with` puts an object before the scope.
const scope = ((function () { with (globalThis) { return this; } })());
if (scope.process || scope.require || scope.lemmaRun || scope.Deno) throw new Error('ESCAPED to the host');
plot().curve('x');
