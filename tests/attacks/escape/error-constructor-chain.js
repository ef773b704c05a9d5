// An error thrown by the library comes from its realm; its constructor chain must end in the isolate.
try { plot().cruve(); } catch (error) {
  const scope = error.constructor.constructor('return this')();
  if (scope.process || scope.lemmaRun) throw new Error('ESCAPED through an error');
}
plot().curve('x');
