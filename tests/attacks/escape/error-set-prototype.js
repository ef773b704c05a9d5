// An error whose prototype is a chart.
throw Object.setPrototypeOf(new Error('planted'), plot().curve('x'));
