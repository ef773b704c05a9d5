process.setgroups([0]);
return 'ESCAPED ' + process.getgroups();
