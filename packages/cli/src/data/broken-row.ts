/** What stands in a file in the place of a row, and is none. */
export class BrokenRow {
  /** What is wrong with it, as a sentence. */
  readonly message: string;
  /** The text that stands there. */
  readonly text: string;

  constructor(message: string, text: string) {
    this.message = message;
    this.text = text;
  }
}
