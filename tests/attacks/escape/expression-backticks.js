// Template text inside mathematics.
plot().curve('x + `${process.env.LEMMA_CANARY_SECRET}`');
