function walk() { return arguments.callee.caller; }
const found = walk();
if (found && /lemma|resultLength/.test(String(found))) throw new Error('ESCAPED callee');
plot().curve('x');
