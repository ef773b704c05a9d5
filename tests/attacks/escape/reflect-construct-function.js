// Building a function without naming the constructor in a call.
const scope = (Reflect.construct(Function, ['return this'])());
if (scope.process || scope.require || scope.lemmaRun || scope.Deno) throw new Error('ESCAPED to the host');
plot().curve('x');
