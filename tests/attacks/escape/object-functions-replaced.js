// Functions of Object that a serialiser might call.
for (const name of ['keys', 'entries', 'fromEntries', 'defineProperty', 'getPrototypeOf', 'freeze', 'assign'])
  Object[name] = () => { throw new Error('ESCAPED ' + name); };
({ mark: 'point', data: { values: [{ a: 1 }] }, encoding: { x: { field: 'a', type: 'quantitative' } } });
