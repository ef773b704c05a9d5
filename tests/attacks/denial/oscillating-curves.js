// ends in: chart, runtime, time, memory
let chart = plot({ x: [-1, 1] });
for (let index = 1; index <= 60; index += 1) chart = chart.curve((x) => Math.sin(index / x), { label: 'f' + index });
chart;
