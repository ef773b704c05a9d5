import('data:text/javascript,export default 1').then(() => { globalThis.escaped = true; }, () => {});
plot().curve('x');
