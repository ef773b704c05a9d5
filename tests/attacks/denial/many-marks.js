// ends in: runtime
let chart = plot();
for (let index = 0; index < 100_000; index += 1) chart = chart.curve('x');
chart;
