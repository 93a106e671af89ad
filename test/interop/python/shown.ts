/** A value as `prober.py` shows it. */
export function shown(value: unknown): unknown {
  if (value instanceof Date) return { datetime: value.toISOString().replace("Z", "000+00:00") };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("hex") };
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shown(member)]));
}
