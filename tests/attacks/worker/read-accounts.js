return 'ESCAPED ' + need('node:fs').readFileSync('/etc/passwd', 'utf8');
