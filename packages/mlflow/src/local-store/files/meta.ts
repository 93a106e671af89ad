import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kindOf } from "@tsfunc/runtime/errors";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import { nullIfAbsent } from "./file-error.ts";
import { META_FILE } from "./layout.ts";
import { metaText, parseMeta } from "./meta-yaml.ts";
import { writeText, writeWhole } from "./write-file.ts";

/** How often a file that MLflow is just writing is read once more. */
const TRIES = 3;

/** The values of a file `meta.yaml`, each read as what it has to be. */
export class Meta {
  readonly file: string;
  readonly values: Readonly<Record<string, unknown>>;

  /**
   * @param file Its path, for errors.
   * @param values What stands in it.
   */
  constructor(file: string, values: Readonly<Record<string, unknown>>) {
    this.file = file;
    this.values = values;
  }

  /** A text; older releases of MLflow wrote ids as numbers. @throws {TsfuncError} TF5058 when it is none. */
  text(key: string): string {
    const value = this.values[key];
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw this.broken(key, "a text", value);
  }

  /** A text, or null where there is none. @throws {TsfuncError} TF5058 when it is something else. */
  textOrNull(key: string): string | null {
    return this.values[key] == null ? null : this.text(key);
  }

  /** A number. @throws {TsfuncError} TF5058 when it is none. */
  number(key: string): number {
    const value = this.values[key];
    if (typeof value === "number") return value;
    throw this.broken(key, "a number", value);
  }

  /** A number, or null where there is none. @throws {TsfuncError} TF5058 when it is something else. */
  numberOrNull(key: string): number | null {
    return this.values[key] == null ? null : this.number(key);
  }

  /** One of some texts by its number. @throws {TsfuncError} TF5058 when it is none of them. */
  choice<T extends string>(key: string, choices: readonly (T | null)[]): T {
    const choice = choices[this.number(key)];
    if (choice == null) throw this.broken(key, `a number below ${choices.length}`, this.values[key]);
    return choice;
  }

  /** The error for a value that is not what it has to be. */
  broken(key: string, expected: string, value: unknown): Error {
    const reason = `Its key \`${key}\` has to be ${expected}, received ${kindOf(value)}.`;
    return localStoreErrors.error("TF5058", { file: this.file, reason });
  }
}

/**
 * Reads what describes something.
 *
 * @param folder Its folder.
 * @returns Null where there is no such file, so that nothing is described.
 * @throws {TsfuncError} TF5058 when the file is no mapping.
 */
export function readMeta(folder: string): Meta | null {
  const file = join(folder, META_FILE);
  for (let attempt = 1; ; attempt++) {
    const text = nullIfAbsent(() => readFileSync(file, "utf8"));
    if (text === null) return null;
    if (text.trim() !== "" || attempt === TRIES) return new Meta(file, mappingOf(file, text));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50 * attempt);
  }
}

/**
 * Writes what describes something that is there already.
 *
 * @param root The root of the store.
 * @param folder Its folder.
 * @param values What it says.
 */
export function replaceMeta(root: string, folder: string, values: Readonly<Record<string, unknown>>): void {
  writeWhole(root, join(folder, META_FILE), metaText(values), true);
}

/**
 * Writes what describes something that is not whole yet.
 *
 * @param folder Its folder.
 * @param values What it says.
 */
export function writeMeta(folder: string, values: Readonly<Record<string, unknown>>): void {
  writeText(join(folder, META_FILE), metaText(values), true);
}

function mappingOf(file: string, text: string): Readonly<Record<string, unknown>> {
  const data = parsed(file, text);
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return data as Record<string, unknown>;
  throw localStoreErrors.error("TF5058", { file, reason: "It is no mapping." });
}

function parsed(file: string, text: string): unknown {
  try {
    return parseMeta(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw localStoreErrors.error("TF5058", { file, reason }, { cause: error });
  }
}
