// Errors within errors.
throw new AggregateError([new Error('inner', { cause: globalThis })], 'outer', { cause: () => globalThis.process });
