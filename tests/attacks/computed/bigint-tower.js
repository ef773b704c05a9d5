// ends in: time, memory, runtime
py.power(10n, 10n ** 9n);
