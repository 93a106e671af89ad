import { isFrame, isTensor, isTypedArray, type Tensor } from "@tsfunc/runtime/frame";

/** No more elements of a list are shown than these. */
const MOST_ELEMENTS = 40;
const WIDTH = 72;

/**
 * Shows a value as a program sees it, which JSON cannot: dates, bytes, bigints, typed arrays and tensors are told apart.
 *
 * @param value Anything.
 * @param indent What stands before each line but the first.
 */
export function shownValue(value: unknown, indent = ""): string {
  const special = specialText(value);
  if (special !== undefined) return special;
  const [open, members, close] = Array.isArray(value) ? listParts(value, indent) : objectParts(value as object, indent);
  if (members.length === 0) return open + close;
  const line = `${open} ${members.join(", ")} ${close}`;
  if (indent.length + line.length <= WIDTH && !line.includes("\n"))
    return open === "[" ? line.replace(/^\[ | \]$/g, (end) => end.trim()) : line;
  return `${open}\n${members.map((member) => `${indent}  ${member}`).join(",\n")}\n${indent}${close}`;
}

function specialText(value: unknown): string | undefined {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Date (invalid)" : `Date ${value.toISOString()}`;
  if (isTensor(value)) return tensorText(value);
  if (isTypedArray(value)) return `${value.constructor.name} [${elements(value).join(", ")}]`;
  return undefined;
}

function tensorText({ type, dims, data }: Tensor): string {
  return `Tensor ${type} (${dims.join(", ")}) [${elements(data).join(", ")}]`;
}

function elements(data: ArrayLike<unknown>): string[] {
  const shown = Array.from({ length: Math.min(data.length, MOST_ELEMENTS) }, (_, at) => shownValue(data[at]));
  return data.length > MOST_ELEMENTS ? [...shown, `… ${data.length - MOST_ELEMENTS} more`] : shown;
}

type Parts = readonly [open: string, members: readonly string[], close: string];

function listParts(list: readonly unknown[], indent: string): Parts {
  const shown = list.slice(0, MOST_ELEMENTS).map((item) => shownValue(item, `${indent}  `));
  const rest = list.length > MOST_ELEMENTS ? [`… ${list.length - MOST_ELEMENTS} more`] : [];
  return ["[", [...shown, ...rest], "]"];
}

function objectParts(value: object, indent: string): Parts {
  const entries = value instanceof Map ? Array.from(value) : isFrame(value) ? columnsOf(value) : Object.entries(value);
  const members = entries.map(([key, member]) => `${keyText(String(key))}: ${shownValue(member, `${indent}  `)}`);
  return [`${value instanceof Map ? "Map " : ""}{`, members, "}"];
}

function columnsOf(frame: {
  readonly columns: readonly { readonly name: string; readonly values: unknown }[];
}): [string, unknown][] {
  return frame.columns.map(({ name, values }) => [name, values]);
}

function keyText(key: string): string {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
}
