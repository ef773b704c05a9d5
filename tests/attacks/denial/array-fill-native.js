// ends in: time, memory
new Array(2 ** 31).fill(0).map(String).join();
