(() => (typeof process === 'undefined' ? 1 : 'ESCAPED'));
