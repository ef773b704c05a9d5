const value = { a: 1 };
value.self = value;
console.log(value);
