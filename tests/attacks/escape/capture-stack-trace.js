// The call sites of a captured trace.
const holder = {};
Error.prepareStackTrace = (_, sites) => sites;
Error.captureStackTrace(holder);
for (const site of holder.stack) { const value = site.getThis?.() ?? site.getFunction?.(); if (value && (value.lemmaRun || value.process)) throw new Error('ESCAPED'); }
delete Error.prepareStackTrace;
plot().curve('x');
