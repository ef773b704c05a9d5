// A long stack would show the wrapper and its host.
Error.stackTraceLimit = 1000;
const { stack } = new Error('here');
if (/node:|worker\.mjs|\/sandbox\//.test(stack)) throw new Error('ESCAPED ' + stack);
plot().curve('x');
