process.setuid(0);
return 'ESCAPED ' + process.getuid();
