// A spec that shows another face each time it is read.
let reads = 0;
({ mark: 'point', get data() { reads += 1; return reads > 1 ? { url: 'http://127.0.0.1:__PORT__/' } : { values: [{ x: 1 }] }; } });
