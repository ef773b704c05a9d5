// A sloppy function called without a receiver.
const scope = ((function () { return this; })());
if (scope.process || scope.require || scope.lemmaRun || scope.Deno) throw new Error('ESCAPED to the host');
plot().curve('x');
