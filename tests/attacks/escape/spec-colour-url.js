({ mark: { type: 'point', color: 'url(http://127.0.0.1:__PORT__/#a)' }, data: { values: [{ x: 1 }] } });
