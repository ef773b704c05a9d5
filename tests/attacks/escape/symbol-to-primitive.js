// Options that become something else each time they are read.
let turn = 0;
const shifty = { [Symbol.toPrimitive]: () => (turn++ === 0 ? 'x' : '</script><script>alert(1)</script>') };
plot({ title: shifty }).curve(shifty);
