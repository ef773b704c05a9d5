// ends in: output, memory
({ mark: 'point', data: { values: Array.from({ length: 400_000 }, (_, x) => ({ x })) } });
