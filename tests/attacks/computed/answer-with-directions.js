// A result that would be read backwards, or hide what stands beside it.
console.log('4\u202E2\u0007\u200B\u2066 = 42\u001B[2J');
