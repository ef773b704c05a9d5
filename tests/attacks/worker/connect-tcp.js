const socket = need('node:net').connect(__PORT__, '127.0.0.1');
return await new Promise((resolve) => { socket.on('connect', () => resolve('ESCAPED connected')); socket.on('error', (error) => resolve(error.code)); });
