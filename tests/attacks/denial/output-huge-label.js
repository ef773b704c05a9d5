// ends in: output, memory
({ mark: 'point', description: 'x'.repeat(50_000_000) });
