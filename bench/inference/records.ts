/** A record of the measurement: ten flat fields. */
export type FlatRecord = Readonly<Record<string, string | number | boolean>>;

/** Records of text, whole numbers, fractions and booleans; the same ones each time. */
export function flatRecords(count: number): readonly FlatRecord[] {
  return Array.from({ length: count }, (_, row) => ({
    id: row,
    name: `name ${row % 1000}`,
    email: `mail${row % 1000}@example.com`,
    city: `city ${row % 100}`,
    age: row % 90,
    visits: row % 5000,
    score: row / 7,
    weight: 0.5 + row / 3,
    active: row % 2 === 0,
    verified: row % 3 === 0,
  }));
}
