// Nobody listens to a debugger here.
debugger;
plot().curve('x');
