// ends in: time
function stay() { try { for (;;); } finally { stay(); } }
stay();
