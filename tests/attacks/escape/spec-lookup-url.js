// ends in: policy
({ data: { values: [{ a: 1 }] }, transform: [{ lookup: 'a', from: { data: { url: 'http://127.0.0.1:__PORT__/' }, key: 'a' } }], mark: 'point' });
