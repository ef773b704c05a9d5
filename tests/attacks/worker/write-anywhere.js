const fs = need('node:fs');
for (const folder of ['/tmp', '/', '/lib', '/dev', process.argv[1].replace(/[^/]+$/, '')]) {
  try { fs.writeFileSync(folder + '/planted', 'x'); return 'ESCAPED ' + folder; } catch {}
}
return 'nowhere';
