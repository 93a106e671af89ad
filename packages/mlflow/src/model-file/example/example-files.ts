import { kindOf } from "@tsfunc/runtime/errors";
import type { InputExample } from "@tsfunc/runtime/example";
import {
  type CsrMatrix,
  type Frame,
  frameOf,
  isCsrMatrix,
  isTensor,
  isTypedArray,
  type Tensor,
} from "@tsfunc/runtime/frame";
import { type JsonNode, writeJson } from "@tsfunc/runtime/json";
import { modelFileErrors } from "../../errors/model-file-errors.ts";
import type { SavedInputExampleInfo } from "../ml-model.ts";
import { columnNode, exampleNode, nestedNode } from "./example-node.ts";
import { indentedJson } from "./indented-json.ts";
import { isChatInput } from "./is-chat-input.ts";

/** The names of the files of an input example. */
export const EXAMPLE_FILE = "input_example.json";
/** The body of a request to a scoring server with the example. */
export const SERVING_FILE = "serving_input_example.json";

/** An input example as it is saved. */
export interface ExampleFiles {
  /** What the MLmodel file says of it. */
  readonly info: SavedInputExampleInfo;
  /** The text of {@link EXAMPLE_FILE}. */
  readonly input: string;
  /** The text of {@link SERVING_FILE}. */
  readonly serving: string;
}

/** The model input of an example, in the forms in which it is written. */
interface WrittenInput {
  readonly type: string;
  readonly input: JsonNode;
  /** The key under which a scoring server takes it; null for an object that it takes as it is. */
  readonly servingKey: "inputs" | "dataframe_split" | null;
  readonly serving?: JsonNode;
  readonly orient?: "split" | "values";
}

/**
 * Writes an input example.
 *
 * @param example The example; it is not changed.
 * @returns The texts of its files, as MLflow writes them, and what the MLmodel file says of it.
 * @throws {TsfuncError} TF4026 when it is of a kind that no example has.
 * @see MLflow input_example
 */
export function exampleFiles({ modelInput, params }: InputExample): ExampleFiles {
  const written = writtenInput(modelInput);
  const { type, input, orient } = written;
  const paramsNode = params === undefined ? undefined : exampleNode(params);
  return {
    info: {
      artifact_path: EXAMPLE_FILE,
      serving_input_path: SERVING_FILE,
      type,
      ...(orient !== undefined && { pandas_orient: orient }),
      ...(params !== undefined && Object.keys(params).length > 0 && { params: "true" }),
    },
    input: writeJson(paramsNode === undefined ? input : nodeOf({ inputs: input, params: paramsNode })),
    serving: indentedJson(servingNode(written, paramsNode)),
  };
}

/** A server takes the params beside the input, and for a chat among its members. */
function servingNode({ servingKey, input, serving = input }: WrittenInput, params: JsonNode | undefined): JsonNode {
  if (servingKey !== null) return nodeOf({ [servingKey]: serving, ...(params !== undefined && { params }) });
  return new Map([
    ...(serving as ReadonlyMap<string, JsonNode>),
    ...((params ?? new Map()) as ReadonlyMap<string, JsonNode>),
  ]);
}

function writtenInput(data: unknown): WrittenInput {
  if (isTensor(data)) return { type: "ndarray", input: tensorNode(data), servingKey: "inputs" };
  if (isCsrMatrix(data)) return sparseInput(data);
  if (isTypedArray(data) && !(data instanceof Uint8Array)) {
    return { type: "ndarray", input: nestedNode(data, [data.length]), servingKey: "inputs" };
  }
  const frame = frameOf(data);
  return frame === undefined ? plainInput(data) : frameInput(frame);
}

function plainInput(data: unknown): WrittenInput {
  if (typeof data !== "object" || data === null || Array.isArray(data) || data instanceof Date) {
    if (data === undefined || data === null)
      throw modelFileErrors.error("TF4026", { received: kindOf(data), path: "the example" });
    return { type: "json_object", input: exampleNode(data), servingKey: "inputs" };
  }
  const members = Object.entries(data);
  if (members.some(([, member]) => isTensor(member))) return tensorsInput(members);
  const servingKey = isChatInput(data) ? null : "inputs";
  return { type: "json_object", input: exampleNode(data), servingKey };
}

function tensorsInput(members: readonly (readonly [string, unknown])[]): WrittenInput {
  const nodes = members.map(([name, member]): [string, JsonNode] => {
    if (isTensor(member)) return [name, tensorNode(member)];
    throw modelFileErrors.error("TF4026", { received: `${kindOf(member)} beside tensors`, path: name });
  });
  return { type: "ndarray", input: new Map(nodes), servingKey: "inputs" };
}

function frameInput({ columns, length }: Frame): WrittenInput {
  const values = columns.map(columnNode);
  const data = Array.from({ length }, (_, row) => values.map((valueAt) => valueAt(row)));
  const isNamed = columns.some(({ name }, position) => name !== String(position));
  const input = nodeOf({ ...(isNamed && { columns: columns.map(({ name }) => name) }), data });
  return { type: "dataframe", orient: isNamed ? "split" : "values", input, servingKey: "dataframe_split" };
}

function sparseInput({ data, indices, indptr, shape }: CsrMatrix): WrittenInput {
  const list = (values: ArrayLike<number>) => Array.from(values);
  const input = nodeOf({
    data: nestedNode(data, [data.length]),
    indices: list(indices),
    indptr: list(indptr),
    shape: [...shape],
  });
  return {
    type: "sparse_matrix_csr",
    input,
    serving: denseNode({ data, indices, indptr, shape }),
    servingKey: "inputs",
  };
}

function denseNode({ data, indices, indptr, shape: [rows, columns] }: CsrMatrix): JsonNode {
  const dense = data.slice(0, 0).constructor as new (length: number) => typeof data;
  const values = new dense(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let at = indptr[row] ?? 0; at < (indptr[row + 1] ?? 0); at++) {
      values[row * columns + (indices[at] ?? 0)] = data[at] as never;
    }
  }
  return nestedNode(values, [rows, columns]);
}

function tensorNode({ type, data, dims }: Tensor): JsonNode {
  return nestedNode(data, dims, type === "bool");
}

function nodeOf(members: Readonly<Record<string, JsonNode>>): JsonNode {
  return new Map(Object.entries(members));
}
