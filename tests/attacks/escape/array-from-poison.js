// The library makes its arrays with functions of its own realm.
Array.from = () => ['ESCAPED'];
Array.isArray = () => true;
Array.of = () => ['ESCAPED'];
plot().curve('x');
