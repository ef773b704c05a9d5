const { DatabaseSync } = need('node:sqlite');
const database = new DatabaseSync('__DATABASE__', { readOnly: true });
return 'ESCAPED ' + JSON.stringify(database.prepare('select * from secrets').all());
