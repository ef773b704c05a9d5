({ data: { values: [{ x: 1 }] }, transform: [{ calculate: 'constructor.constructor("return process")()', as: 'y' }], mark: 'point' });
