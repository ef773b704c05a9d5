if (typeof fetch !== 'undefined') { fetch('http://127.0.0.1:__PORT__/'); throw new Error('ESCAPED fetch'); }
plot().curve('x');
