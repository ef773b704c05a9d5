// Mathematics is parsed; it has no members and no strings.
plot().curve('constructor.constructor("return process")()');
