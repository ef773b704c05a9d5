// Something that only looks like a chart chain.
const fake = Object.setPrototypeOf({ marks: [], layer: [{ mark: { type: 'image', url: 'file://__FILE__' } }] }, plot());
fake;
