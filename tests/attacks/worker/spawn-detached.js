const child = need('node:child_process').spawn(process.execPath, ['-e', 'for(;;);'], { detached: true, stdio: 'ignore' });
return await new Promise((resolve) => { child.on('spawn', () => resolve('ESCAPED ' + child.pid)); child.on('error', (error) => resolve(error.code)); });
