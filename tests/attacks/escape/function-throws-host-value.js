plot().curve((x) => { throw { get message() { return typeof process === 'undefined' ? 'safe' : 'ESCAPED'; } }; });
