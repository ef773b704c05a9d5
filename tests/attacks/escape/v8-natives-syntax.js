// %-functions are compiled in only with a flag.
let built;
try { built = Function('return %GetOptimizationStatus(plot)'); } catch {}
if (built) throw new Error('ESCAPED natives');
plot().curve('x');
