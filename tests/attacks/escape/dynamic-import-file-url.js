// A file as a module; its text would be in the error.
let text = '';
import('file://__FILE__').then((module) => { text = JSON.stringify(module); }, (error) => { text = error.message; });
plot({ title: text || 'nothing' }).curve('x');
