// Built-in getters are functions too.
const scope = (Object.getOwnPropertyDescriptor(Map.prototype, 'size').get.constructor('return this')());
if (scope.process || scope.require || scope.lemmaRun || scope.Deno) throw new Error('ESCAPED to the host');
plot().curve('x');
