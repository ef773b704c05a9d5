({ config: { background: { signal: 'window.location' } }, mark: 'point', data: { values: [] } });
