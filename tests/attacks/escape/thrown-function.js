throw Object.assign(() => (typeof process === 'undefined' ? 'safe' : 'ESCAPED'), { message: 'x' });
