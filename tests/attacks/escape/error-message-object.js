const error = new Error('x');
error.message = { toString() { return typeof process === 'undefined' ? 'safe' : 'ESCAPED ' + process.env.LEMMA_CANARY_SECRET; } };
throw error;
