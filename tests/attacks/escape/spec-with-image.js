({ data: { values: [{ x: 1, img: 'http://127.0.0.1:__PORT__/a.png' }] }, mark: 'image', encoding: { url: { field: 'img' } } });
