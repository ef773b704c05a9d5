Reflect.apply = (target, self, args) => { globalThis.caught = [target, self, args]; return '{"ok":true}'; };
throw new Error('look');
