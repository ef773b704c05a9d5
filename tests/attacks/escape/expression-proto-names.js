plot().curve('__proto__ + constructor + toString(x)');
