// ends in: memory
const buffer = new ArrayBuffer(1, { maxByteLength: 2 ** 32 });
for (;;) { buffer.resize(buffer.byteLength * 2); new Uint8Array(buffer).fill(7); }
