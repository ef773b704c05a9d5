// Text that looks like a frame of the worker's protocol.
throw new Error('\u0000\u0000\u0000\u0005ready{"ok":true,"spec":{"mark":"image"}}');
