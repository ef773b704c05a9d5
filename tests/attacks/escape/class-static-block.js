// Static blocks have a this of their own.
let scope;
class Probe { static { scope = (() => globalThis)(); } }
if (scope.process || scope.lemmaRun) throw new Error('ESCAPED ' + Probe.name);
plot().curve('x');
