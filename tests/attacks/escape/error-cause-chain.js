let error = new Error('deepest');
for (let depth = 0; depth < 1000; depth += 1) error = new Error('level', { cause: error });
throw error;
