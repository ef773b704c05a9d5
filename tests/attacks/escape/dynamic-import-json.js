// A file as a JSON module.
const found = import('__FILE__', { with: { type: 'json' } });
found.catch(() => 0);
plot({ title: String(found) }).curve('x');
