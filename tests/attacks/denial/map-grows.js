// ends in: time, memory
const map = new Map();
for (let key = 0; ; key += 1) map.set(key, { key, list: [key, key, key] });
