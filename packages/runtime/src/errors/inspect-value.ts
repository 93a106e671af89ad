import { classNameOf } from "./kind-of.ts";
import { quote, shorten } from "./quote.ts";

const MAX_LENGTH = 80;
const MAX_DEPTH = 2;
const MAX_ENTRIES = 5;
const MAX_TEXT = 40;

/**
 * Shows a value in at most 80 characters on one line, for messages: `{ role: 'system' }`, `Message { content: 5 }`, `[1, 2, … 98 more]`.
 *
 * It never throws and runs no code of the value's own, but for the traps of proxies: getters are named, not called.
 *
 * @param value Anything: cycles, huge arrays and hostile objects too.
 * @returns The text.
 */
export function inspectValue(value: unknown): string {
  return shorten(show(value, 0), MAX_LENGTH);
}

function show(value: unknown, depth: number): string {
  switch (typeof value) {
    case "string":
      return quote(value, "'", MAX_TEXT);
    case "bigint":
      return `${shorten(value.toString(), MAX_TEXT)}n`;
    case "symbol":
      return `Symbol(${quote(value.description ?? "", "'", MAX_TEXT)})`;
    case "function":
      return "[function]";
    case "object":
      return value === null ? "null" : showSafely(value, depth);
    default:
      return Object.is(value, -0) ? "-0" : String(value);
  }
}

function showSafely(value: object, depth: number): string {
  try {
    return showObject(value, depth);
  } catch {
    return "[unreadable]";
  }
}

function showObject(value: object, depth: number): string {
  if (value instanceof Date) {
    return showDate(value);
  }
  if (Array.isArray(value)) {
    return depth >= MAX_DEPTH ? `[array of ${value.length}]` : showItems(value, value.length, depth);
  }
  if (ArrayBuffer.isView(value)) {
    return showView(value);
  }
  const name = classNameOf(value);
  if (depth >= MAX_DEPTH) {
    return `[${name ?? "object"}]`;
  }
  return name === undefined ? showProperties(value, depth) : `${name} ${showProperties(value, depth)}`;
}

function showDate(date: Date): string {
  const time = Date.prototype.getTime.call(date);
  return Number.isNaN(time) ? "Invalid Date" : new Date(time).toISOString();
}

function showView(view: ArrayBufferView): string {
  const name = classNameOf(view) ?? "bytes";
  return `${name} of ${view.byteLength} bytes`;
}

function showItems(items: object, length: number, depth: number): string {
  const shown = Array.from({ length: Math.min(length, MAX_ENTRIES) }, (_, index) =>
    showProperty(items, String(index), depth),
  );
  return `[${[...shown, ...remainder(length)].join(", ")}]`;
}

function showProperties(value: object, depth: number): string {
  const keys = Object.keys(value);
  const shown = keys.slice(0, MAX_ENTRIES).map((key) => `${showKey(key)}: ${showProperty(value, key, depth)}`);
  const entries = [...shown, ...remainder(keys.length)];
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function showKey(key: string): string {
  return /^[A-Za-z_$][\w$]{0,39}$/.test(key) ? key : quote(key, "'", MAX_TEXT);
}

function showProperty(owner: object, key: string, depth: number): string {
  const property = Reflect.getOwnPropertyDescriptor(owner, key);
  if (property === undefined) {
    return "undefined";
  }
  return "value" in property ? show(property.value, depth + 1) : "[getter]";
}

function remainder(length: number): string[] {
  return length > MAX_ENTRIES ? [`… ${length - MAX_ENTRIES} more`] : [];
}
