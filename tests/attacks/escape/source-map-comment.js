// A tool that follows source maps would read a file.
null.x;
//# sourceMappingURL=file://__FILE__
