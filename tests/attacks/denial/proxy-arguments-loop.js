// ends in: time
plot(new Proxy({}, { ownKeys() { for (;;); } })).curve('x');
