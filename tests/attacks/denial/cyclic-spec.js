// ends in: runtime
const spec = { mark: 'point' };
spec.layer = [spec];
spec;
