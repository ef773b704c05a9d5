for (const path of ['/dev/mem', '/dev/sda', '/dev/vda', '/dev/kmsg', '/dev/tty']) {
  try { need('node:fs').openSync(path, 'r'); return 'ESCAPED ' + path; } catch {}
}
return 'no device';
