// ends in: runtime, memory
let deep = [];
for (let level = 0; level < 200_000; level += 1) deep = [deep];
({ mark: 'point', data: deep });
