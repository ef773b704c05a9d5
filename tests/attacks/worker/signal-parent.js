process.kill(__PARENT__, 0);
return 'ESCAPED: the broker can be signalled';
