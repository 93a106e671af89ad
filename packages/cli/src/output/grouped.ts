/** A whole number as people read it: "1,234,567". The formats of `Intl` do the same, and take 25 ms to load. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
