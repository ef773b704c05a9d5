const socket = need('node:dgram').createSocket('udp4');
return await new Promise((resolve) => { socket.on('error', (error) => resolve(error.code)); socket.send('x', 53, '192.0.2.1', (error) => resolve(error ? error.code : 'ESCAPED sent')); });
