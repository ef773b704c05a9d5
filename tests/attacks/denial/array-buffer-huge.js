// ends in: memory
new ArrayBuffer(8 * 2 ** 30);
