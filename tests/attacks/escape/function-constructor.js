// The classic: the Function constructor reaches the global scope of whoever made the function.
const scope = plot.constructor('return this')();
if (scope.process || scope.require || scope.lemmaRun) throw new Error('ESCAPED through Function');
plot().curve('x');
