const WORDS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [true, "True"],
  [false, "False"],
  [null, "None"],
  [undefined, "None"],
]);

const WIDTH = 80;

/**
 * Writes plain data as a literal of Python.
 *
 * @param value Plain data; a bigint is an integer.
 * @param indent What stands before each line but the first.
 */
export function pythonLiteral(value: unknown, indent = ""): string {
  const line = lineOf(value);
  if (typeof value !== "object" || value === null || indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}    `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const members = Array.isArray(value)
    ? value.map((item) => pythonLiteral(item, inner))
    : Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${pythonLiteral(member, inner)}`);
  return `${open}\n${members.map((member) => `${inner}${member},\n`).join("")}${indent}${close}`;
}

function lineOf(value: unknown): string {
  const word = WORDS.get(value);
  if (word !== undefined) return word;
  if (typeof value === "number" && !Number.isFinite(value)) return `float("${numberWord(value)}")`;
  if (typeof value !== "object" || value === null)
    return typeof value === "bigint" ? `${value}` : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(lineOf).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}: ${lineOf(member)}`)
    .join(", ")}}`;
}

function numberWord(value: number): string {
  if (Number.isNaN(value)) return "nan";
  return value > 0 ? "inf" : "-inf";
}
