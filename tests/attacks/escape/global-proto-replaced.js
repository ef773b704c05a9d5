// A global object with another prototype answers for every free name.
const seen = [];
Object.setPrototypeOf(Object.getPrototypeOf(globalThis), new Proxy({}, { has(_, name) { seen.push(String(name)); return false; } }));
if (seen.some((name) => /process|require|ivm/.test(name))) throw new Error('ESCAPED ' + seen);
plot().curve('x');
