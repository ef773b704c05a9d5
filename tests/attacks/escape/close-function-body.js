return plot().curve('x'); }); globalThis.process?.exit(1); (function () {
