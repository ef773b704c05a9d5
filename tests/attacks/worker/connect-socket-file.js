const socket = need('node:net').connect('__SOCKET__');
return await new Promise((resolve) => { socket.on('connect', () => resolve('ESCAPED connected')); socket.on('error', (error) => resolve(error.code)); });
