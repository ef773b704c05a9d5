// ends in: policy
({ data: { values: [{ a: 1 }] }, mark: { type: 'point', cursor: 'url(http://127.0.0.1:__PORT__/), auto' } });
