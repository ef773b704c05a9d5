JSON.parse('{"mark":"point","data":{"values":[{"__proto__":{"polluted":true},"x":1}]},"__proto__":{"polluted":true}}');
