// Options are read through a proxy that sees every question.
const asked = [];
const options = new Proxy({}, { get(_, name, receiver) { asked.push(receiver); return undefined; }, ownKeys: () => ['x'], getOwnPropertyDescriptor: () => ({ value: [0, 1], enumerable: true, configurable: true }) });
const chart = plot(options);
if (asked.some((value) => value.lemmaRun || value.process)) throw new Error('ESCAPED');
chart.curve('x');
