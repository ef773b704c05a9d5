// Sloppy functions could once walk up to their caller.
function walk() { return walk.caller; }
let caller;
try { caller = walk(); } catch {}
if (caller) throw new Error('ESCAPED caller ' + String(caller).slice(0, 100));
plot().curve('x');
