const all = Object.values(need('node:os').networkInterfaces()).flat();
return all.some((each) => !each.internal) ? 'ESCAPED ' + JSON.stringify(all) : 'none';
