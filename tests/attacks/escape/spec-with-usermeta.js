({ usermeta: { embedOptions: { loader: {}, defaultStyle: '</style><script>alert(1)</script>' } }, mark: 'point', data: { values: [] } });
