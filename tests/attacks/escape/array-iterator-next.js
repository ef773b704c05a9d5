// for-of over the library's arrays calls a method that can be replaced.
const proto = Object.getPrototypeOf([][Symbol.iterator]());
const { next } = proto;
proto.next = function () { const step = next.call(this); if (step.value && step.value.lemmaRun) throw new Error('ESCAPED'); return step; };
plot().curve('x');
