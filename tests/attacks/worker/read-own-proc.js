return 'ESCAPED ' + need('node:fs').readFileSync('/proc/self/mountinfo', 'utf8').slice(0, 80);
