({ $schema: 'http://127.0.0.1:__PORT__/schema.json', mark: 'point', data: { values: [{ x: 1 }] } });
