<!-- x
plot().curve('x');
