// evalClosure hands its arguments in as $0, $1: they must not be in reach of cell code.
for (const name of ['$0', '$1', '$2', '$3', 'run', 'code', 'bounds']) {
  let seen = false;
  try { seen = (0, eval)('typeof ' + name) !== 'undefined'; } catch {}
  if (seen) throw new Error('ESCAPED ' + name);
}
plot().curve('x');
