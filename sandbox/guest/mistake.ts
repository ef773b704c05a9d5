/**
 * Something that the author of plot code can mend; its message, which says what to change, is all that they see.
 */
export class PlotMistake extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlotMistake';
  }
}
