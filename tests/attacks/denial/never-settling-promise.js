// ends in: runtime
new Promise(() => {});
