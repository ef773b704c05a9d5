// ends in: policy
({ data: { values: [{ a: 1 }] }, mark: 'point', encoding: { x: { field: 'a', type: 'quantitative', axis: { formatType: 'constructor', format: 'x' } } } });
