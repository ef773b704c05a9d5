Promise.resolve({ mark: 'point', data: { url: 'http://127.0.0.1:__PORT__/' } });
