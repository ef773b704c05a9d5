// Another realm would have what was taken away here.
if (typeof ShadowRealm !== 'undefined') { const inside = new ShadowRealm().evaluate('typeof process + typeof Atomics'); if (/object/.test(inside)) throw new Error('ESCAPED realm'); }
plot().curve('x');
