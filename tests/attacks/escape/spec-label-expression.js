// ends in: policy
({ data: { values: [{ a: 1 }] }, mark: 'point', encoding: { x: { field: 'a', type: 'quantitative', axis: { labelExpr: 'datum.constructor.constructor(1)' } } } });
