const { Worker } = need('node:worker_threads');
const thread = new Worker("require('node:worker_threads').parentPort.postMessage(require('node:fs').readFileSync('__FILE__', 'utf8'))", { eval: true });
return await new Promise((resolve) => { thread.on('message', resolve); thread.on('error', (error) => resolve(error.code)); });
