return 'ESCAPED ' + need('node:child_process').execSync('id');
