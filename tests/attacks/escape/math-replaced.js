// Curves that are drawn with another mathematics draw wrongly, and no more than that.
Math.sin = () => globalThis.process ?? 0;
Math.abs = () => 'ESCAPED';
plot({ x: [0, 1], y: [0, 1] }).curve('x');
