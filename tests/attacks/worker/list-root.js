const names = need('node:fs').readdirSync('/');
return names.some((name) => ['etc', 'home', 'proc', 'root', 'var', 'usr'].includes(name)) ? 'ESCAPED ' + names : 'only ' + names;
