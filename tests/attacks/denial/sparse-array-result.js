// ends in: runtime, memory
const values = [];
values[2 ** 32 - 2] = { x: 1 };
({ mark: 'point', data: { values } });
