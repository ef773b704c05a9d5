// ends in: time
Error.prepareStackTrace = () => { for (;;); };
throw new Error('x');
