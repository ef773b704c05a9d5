// ends in: policy
({ data: { values: [] }, params: [{ name: 'p', value: 1, bind: { element: 'body' } }], mark: 'point' });
