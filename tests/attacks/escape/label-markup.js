plot({ title: '<script>alert(1)</script>' }).curve('x', { label: '</text><script>fetch("http://127.0.0.1:__PORT__/")</script>' });
