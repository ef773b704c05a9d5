// ends in: policy
({ layer: [{ layer: [{ data: { url: 'file://__FILE__' }, mark: 'point' }] }] });
