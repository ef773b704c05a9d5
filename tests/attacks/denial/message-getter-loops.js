// ends in: time
throw Object.defineProperty(new Error('x'), 'message', { get() { for (;;); } });
