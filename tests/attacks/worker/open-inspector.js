const inspector = need('node:inspector');
inspector.open(0, '127.0.0.1');
const url = inspector.url();
if (!url) return 'none';
// Inside a network namespace it may listen to itself, which nobody outside can reach: try the way out.
const socket = need('node:net').connect(__PORT__, '127.0.0.1');
return await new Promise((resolve) => { socket.on('connect', () => resolve('ESCAPED')); socket.on('error', (error) => resolve(error.code)); });
