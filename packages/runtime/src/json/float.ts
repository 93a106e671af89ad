/**
 * A number that JSON text shows as a floating-point one, with a fraction or an exponent even where its value is integral. JavaScript has one
 * type for both, so the writer has to be told.
 */
export class Float {
  readonly value: number;

  /** @param value Any number, NaN and infinities too. */
  constructor(value: number) {
    this.value = value;
  }
}
