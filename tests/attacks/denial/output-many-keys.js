// ends in: output
({ mark: 'point', data: { values: [Object.fromEntries(Array.from({ length: 200_000 }, (_, key) => ['k' + key, 1]))] } });
