({ mark: 'point', data: { values: [{ x: 1 }] }, encoding: { x: { field: 'constructor.constructor', type: 'quantitative' } } });
