// RegExp keeps the last match: the wrapper's, if it matched after us.
/(here)/.exec('here');
const kept = [RegExp.$1, RegExp.input, RegExp.lastMatch].join(' ');
if (/lemma|cell:/.test(kept)) throw new Error('ESCAPED ' + kept);
plot().curve('x');
