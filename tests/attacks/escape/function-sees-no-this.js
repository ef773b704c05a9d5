plot().curve(function (x) { if (this && this.process) throw new Error('ESCAPED this'); return x; });
