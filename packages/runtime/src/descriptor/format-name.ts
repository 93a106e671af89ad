/** The formats that JSON Schema defines for text, and that can be checked. */
export const FORMAT_NAMES = [
  "date-time",
  "date",
  "time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
  "uri-template",
  "uuid",
  "json-pointer",
  "relative-json-pointer",
  "regex",
] as const;

/** One of {@link FORMAT_NAMES}. */
export type FormatName = (typeof FORMAT_NAMES)[number];

/**
 * Tells a format that can be checked.
 *
 * @param name Any name.
 * @returns Whether it is one of {@link FORMAT_NAMES}.
 */
export function isFormatName(name: unknown): name is FormatName {
  return FORMAT_NAMES.some((known) => known === name);
}
