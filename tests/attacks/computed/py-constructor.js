const host = py.print.constructor('return typeof process === "undefined" ? "" : "ESCAPED"')();
console.log(`none ${host}`);
