// ends in: memory, time
const again = () => Promise.resolve().then(again);
again();
plot().curve('x');
