/** Python beyond the subset that is translated; its message says what it is, in a few words. */
export class PythonRefusal extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'PythonRefusal';
  }
}
