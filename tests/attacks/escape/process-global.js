if (typeof process !== 'undefined') throw new Error('ESCAPED ' + process.env.LEMMA_CANARY_SECRET);
plot().curve('x');
