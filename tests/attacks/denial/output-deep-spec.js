// ends in: output, memory
let spec = { mark: 'point' };
for (let level = 0; level < 500; level += 1) spec = { layer: [spec] };
spec;
