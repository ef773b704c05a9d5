// ends in: policy
({ background: 'url(http://127.0.0.1:__PORT__/)', data: { values: [] }, mark: 'point' });
