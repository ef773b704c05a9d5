need('node:os').setPriority(__PARENT__, 19);
return 'ESCAPED priority of the broker';
