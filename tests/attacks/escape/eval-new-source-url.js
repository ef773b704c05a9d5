// A source that claims to be the wrapper's own file.
const scope = (0, eval)('this\n//# sourceURL=lemma');
if (scope.lemmaRun || scope.process) throw new Error('ESCAPED');
plot().curve('x');
