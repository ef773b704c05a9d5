// Modules know where they lie.
const place = import.meta.url;
throw new Error('ESCAPED ' + place);
