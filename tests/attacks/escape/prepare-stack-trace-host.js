// The host reads the stack of an error that was thrown: the hook must run nowhere but in the isolate.
Error.prepareStackTrace = function () { return typeof process === 'undefined' ? 'safe' : 'ESCAPED ' + process.env.LEMMA_CANARY_SECRET; };
throw new Error('boom');
