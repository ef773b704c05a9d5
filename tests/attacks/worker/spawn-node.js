const { error, status, pid } = need('node:child_process').spawnSync(process.execPath, ['-e', '0']);
return error === undefined ? 'ESCAPED ' + status : error.code + pid;
