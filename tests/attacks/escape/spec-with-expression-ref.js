({ mark: { type: 'point', size: { expr: 'now()' } }, data: { values: [{ x: 1 }] } });
