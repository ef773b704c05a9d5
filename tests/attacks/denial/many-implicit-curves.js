// ends in: chart, runtime, time, memory
let chart = plot();
for (let index = 1; index <= 64; index += 1) chart = chart.implicit(`sin(${index} x y) + cos(${index} x) = tan(${index} y)`);
chart;
