({ data: { url: 'http://127.0.0.1:__PORT__/data.json' }, mark: 'point' });
