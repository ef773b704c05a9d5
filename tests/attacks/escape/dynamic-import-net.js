import('node:net').then((net) => net.connect(__PORT__, '127.0.0.1'), () => {});
plot().curve('x');
