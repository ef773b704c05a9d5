new Proxy({ mark: 'point' }, { get: (_, name) => (name === 'toJSON' ? () => ({ data: { url: 'file://__FILE__' }, mark: 'point' }) : undefined), has: () => true });
