({ data: { values: [{ x: 1 }] }, mark: 'point', encoding: { href: { value: 'javascript:alert(1)' } } });
