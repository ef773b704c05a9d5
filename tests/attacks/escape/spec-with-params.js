({ params: [{ name: 'near', value: 1, bind: { input: 'text', element: 'body' } }], mark: 'point', data: { values: [] } });
