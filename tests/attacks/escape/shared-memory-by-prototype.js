// A growable shared buffer can also be had from WebAssembly.Memory, whose constructor must be gone as well.
const found = [];
for (const value of Object.values(Object.getOwnPropertyDescriptors(globalThis))) {
  if (/Shared|Wasm|WebAssembly/.test(String(value.value?.name))) found.push(value.value.name);
}
if (found.length > 0) throw new Error('ESCAPED ' + found);
plot().curve('x');
