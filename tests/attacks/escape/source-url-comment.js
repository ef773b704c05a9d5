throw new Error('where am I');
//# sourceURL=/etc/passwd
