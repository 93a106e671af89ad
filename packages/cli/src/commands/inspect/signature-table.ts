import type { ColSpec, ColumnType, ModelSignature, Schema, TensorSpec } from "@tsfunc/runtime/signature";
import type { Styles } from "../../output/styles.ts";

/** A line of the table: name, type, and what else there is to say. */
type Row = readonly [name: string, type: string, note: string];

/**
 * A signature as a table; the properties of object types stand below the column that they are in.
 *
 * @param signature The signature.
 * @param styles Those of the stream that it goes to.
 */
export function signatureTable({ inputs, outputs, params }: ModelSignature, styles: Styles): string {
  const rows: readonly (readonly [string, readonly Row[]])[] = [
    ["inputs", inputs === null ? [] : schemaRows(inputs)],
    ["outputs", outputs === null ? [] : schemaRows(outputs)],
    ["params", params?.params.map((one) => paramRow(one.toDict())) ?? []],
  ];
  return rows.map(([part, lines]) => table(part, lines, styles)).join("\n");
}

function table(part: string, rows: readonly Row[], styles: Styles): string {
  if (rows.length === 0) return `${styles.strong(part)} ${styles.faint("none")}`;
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const [names, types] = [width(0), width(1)];
  const lines = rows.map(
    ([name, type, note]) => `  ${name.padEnd(names)}  ${type.padEnd(types)}  ${styles.faint(note)}`,
  );
  return [styles.strong(part), ...lines.map((line) => line.trimEnd())].join("\n");
}

function schemaRows({ inputs }: Schema): readonly Row[] {
  const parts: readonly (ColSpec | TensorSpec)[] = inputs;
  return parts.flatMap((part, at) => {
    const name = part.name ?? (parts.length === 1 ? "-" : `#${at}`);
    return part.kind === "tensor"
      ? [[name, `tensor ${part.dtype} (${part.shape.join(", ")})`, "required"] as const]
      : typeRows(name, part.type, part.required === true);
  });
}

function typeRows(name: string, type: ColumnType, required: boolean): readonly Row[] {
  const [text, properties] = shown(type);
  const rows = properties.flatMap((one) =>
    typeRows(`${" ".repeat(indentOf(name) + 2)}${one.name}`, one.type, one.required),
  );
  return [[name, text, required ? "required" : "optional"], ...rows];
}

function indentOf(name: string): number {
  return name.length - name.trimStart().length;
}

type Properties = Extract<ColumnType, { kind: "object" }>["properties"];

/** The text of a type, and what is inside of the object type that it ends in. */
function shown(type: ColumnType): readonly [string, Properties] {
  if (type.kind === "object") return ["object", type.properties];
  if (type.kind !== "array" && type.kind !== "map")
    return [type.kind === "scalar" ? type.name : String(type).toLowerCase(), []];
  const [text, properties] = shown(type.kind === "array" ? type.items : type.values);
  return [`${type.kind} of ${text}`, properties];
}

function paramRow(param: Readonly<Record<string, unknown>>): Row {
  const type = `${param.shape === null ? "" : "list of "}${param.type}`;
  return [String(param.name), type, `default ${jsonOf(param.default)}`];
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));
}
