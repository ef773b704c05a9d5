plot().curve('constructor.constructor("return process")()');
