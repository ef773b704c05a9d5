plot(JSON.parse('{"__proto__": {"equalAspect": true}, "title": "t"}')).curve('x', JSON.parse('{"__proto__": {"href": 1}}'));
