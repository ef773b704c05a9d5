const fs = need('node:fs');
for (let fd = 3; fd < 256; fd += 1) {
  try { const state = fs.fstatSync(fd); if (state.isFile() || state.isDirectory() || state.isSocket()) return 'ESCAPED descriptor ' + fd; } catch {}
}
return 'none';
