import { DataFrame, NdArray, NumpyScalar } from "../../harness/containers.ts";
import { decode } from "../../harness/values.ts";
import type { EnforceCase, InputDict, TypeDict } from "./enforce-case.ts";

/** A value, and what is declared where it stands. */
export interface Placement {
  /** The kind of the declared type: the name of a data type, `array`, `object`, `map`, `any`. */
  readonly type: string;
  /** The value, decoded. */
  readonly value: unknown;
  /** Whether a value has to be there. */
  readonly required: boolean;
  /** Whether the dtype of a container says the type of the value. */
  readonly isTyped: boolean;
}

/** A column of the data. */
export interface GivenColumn {
  readonly input: InputDict;
  readonly values: readonly unknown[];
  readonly isTyped: boolean;
}

/**
 * Where the values of a case stand in its schema.
 *
 * @param testCase The case.
 * @returns Every value of every column, and those inside, the outer ones first.
 */
export function placements(testCase: EnforceCase): readonly Placement[] {
  return givenColumns(testCase).flatMap(({ input, values, isTyped }) => {
    const place = { required: input.required === true, isTyped };
    return values.flatMap((value) => placed(input, value, place));
  });
}

function placed(type: TypeDict, value: unknown, place: Omit<Placement, "type" | "value">): readonly Placement[] {
  const own = { ...place, type: type.type, value };
  return [
    own,
    ...membersOf(type, value).flatMap(([member, item, required = place.required]) => {
      const isTyped = value instanceof NdArray;
      return placed(member, item, { isTyped, required });
    }),
  ];
}

type Member = readonly [type: TypeDict, value: unknown, required?: boolean];

function membersOf({ items, values, properties }: TypeDict, value: unknown): readonly Member[] {
  if (items !== undefined) return listOf(value).map((item) => [items, item]);
  if (values !== undefined) return Object.values(dictionaryOf(value)).map((item) => [values, item]);
  const members = dictionaryOf(value);
  return Object.entries(properties ?? {}).flatMap(([name, property]) =>
    Object.hasOwn(members, name) ? [[property, members[name], property.required] as const] : [],
  );
}

function listOf(value: unknown): readonly unknown[] {
  if (value instanceof NdArray) return value.values;
  return Array.isArray(value) ? value : [];
}

function dictionaryOf(value: unknown): Readonly<Record<string, unknown>> {
  const isDictionary = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isDictionary ? (value as Record<string, unknown>) : {};
}

/**
 * The columns of the data that the schema declares.
 *
 * @param testCase The case.
 * @returns Each with its values; those without a name by position.
 */
export function givenColumns({ schema, data }: EnforceCase): readonly GivenColumn[] {
  const decoded = decode(data);
  return schema.flatMap((input, position) => {
    const column = columnOf(decoded, input, position, schema);
    return column === undefined ? [] : [{ input, ...column }];
  });
}

function columnOf(
  data: unknown,
  input: InputDict,
  position: number,
  schema: readonly InputDict[],
): Omit<GivenColumn, "input"> | undefined {
  if (data instanceof DataFrame) {
    const found = data.columns.find(({ name }, at) =>
      input.name === undefined ? at === position : name === input.name,
    );
    return found && { values: found.values, isTyped: found.dtype !== "object" };
  }
  if (data instanceof NdArray) return { values: data.values, isTyped: true };
  if (Array.isArray(data))
    return { values: data.flatMap((row) => rowValue(row, input, position, schema)), isTyped: false };
  if (typeof data !== "object" || data === null || data instanceof Date) return { values: [data], isTyped: false };
  return dictionaryColumn(data, input, position, schema);
}

function rowValue(
  row: unknown,
  { name }: InputDict,
  position: number,
  schema: readonly InputDict[],
): readonly unknown[] {
  const isValue = name === undefined && schema.length === 1 && CONTAINERS.has(schema[0]?.type ?? "");
  if (isValue) return [row];
  if (Array.isArray(row)) return [row[position]];
  const members = dictionaryOf(row);
  const key = name ?? Object.keys(members)[position] ?? "";
  if (name !== undefined || Object.keys(members).length > 0) return [Object.hasOwn(members, key) ? members[key] : null];
  return [row];
}

const CONTAINERS = new Set(["array", "object", "map", "any"]);

function dictionaryColumn(
  data: object,
  { name }: InputDict,
  position: number,
  schema: readonly InputDict[],
): Omit<GivenColumn, "input"> | undefined {
  const members = new Map<string, unknown>(Object.entries(data));
  const value = name === undefined ? [...members.values()][position] : members.get(name);
  if (value === undefined) return undefined;
  if (!hasLists(members, schema)) return { values: [value], isTyped: value instanceof NumpyScalar };
  return { values: listOf(value), isTyped: value instanceof NdArray };
}

/** An object with a list for each column: not where a column takes lists, nor where all lists are of text. */
function hasLists(members: ReadonlyMap<string, unknown>, schema: readonly InputDict[]): boolean {
  const values = [...members.values()];
  const isList = (value: unknown) => Array.isArray(value) || (value instanceof NdArray && value.shape.length > 0);
  const declared = schema.flatMap(({ name }) => (name === undefined || !members.has(name) ? [] : [members.get(name)]));
  const isText = (value: unknown) =>
    typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
  return (
    (declared.length > 0 ? declared : values).every(isList) &&
    !values.every(isText) &&
    !schema.some(({ type }) => type === "array" || type === "object" || type === "map") &&
    schema.some(({ type }) => type !== "any")
  );
}
