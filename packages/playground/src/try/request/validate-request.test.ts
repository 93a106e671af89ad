import { expect, test } from "vitest";
import { type ServedModel, servedModel } from "../model/served-model.ts";
import { requestOf } from "./request-of.ts";
import { requestValidator } from "./validate-request.ts";

/** What a scoring server answers for a model with these parts. */
function served(signature: object, inputs: object, schemas: object = {}): ServedModel {
  const schema = { type: "object", properties: { inputs } };
  const post = { requestBody: { content: { "application/json": { schema } } } };
  return servedModel(signature, { info: { title: "m" }, paths: { "/invocations": { post } }, components: { schemas } });
}

const TYPED = served(
  { is_signature_from_type_hint: true, params: [{ name: "k", type: "long", default: 1, shape: null }] },
  { type: "array", items: { $ref: "#/components/schemas/Input.Row" } },
  {
    "Input.Row": {
      title: "Row",
      type: "object",
      properties: {
        mail: { type: "string", format: "email" },
        id: { type: ["integer", "string"], pattern: "^-?(?:0|[1-9]\\d{0,18})$" },
      },
      required: ["mail", "id"],
    },
  },
);

const COLUMNS = served({ inputs: [{ name: "n", type: "long", required: true }] }, {});

function texts(model: ServedModel, request: { inputs: unknown; params?: unknown }): string[] {
  return requestValidator(model)(request).issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("types are validated here as they are there", () => {
  expect(texts(TYPED, { inputs: [{ mail: "a@example.org", id: 9007199254740993n }] })).toEqual([]);
  expect(texts(TYPED, { inputs: [{ mail: "a" }] })).toEqual([
    expect.stringMatching(/^inputs\.0\.mail: .*email/),
    "inputs.0.id: Field required",
  ]);
  expect(texts(TYPED, { inputs: 5 })).toEqual([expect.stringMatching(/^inputs: /)]);
});

test("columns are enforced, and so are params", () => {
  expect(texts(COLUMNS, { inputs: [{ n: 1 }] })).toEqual([]);
  expect(texts(COLUMNS, { inputs: [{ n: "x" }] })).toEqual([expect.stringMatching(/^inputs\..*n.*: Expected long/)]);
  expect(texts(TYPED, { inputs: [], params: { k: "x" } })).toEqual([expect.stringMatching(/^params\.k: /)]);
  expect(requestValidator(COLUMNS)({ inputs: [{ n: 1 }], params: { unknown: 1 } }).warnings).toHaveLength(1);
});

test.each([
  [{ dataframe_split: { columns: ["a", "b"], data: [[1, 2]] } }, { inputs: [{ a: 1, b: 2 }] }],
  [
    { dataframe_records: [{ a: 1 }], params: { k: 1 } },
    { inputs: [{ a: 1 }], params: { k: 1 } },
  ],
  [{ instances: [1] }, { inputs: [1] }],
  [{ messages: [] }, { messages: [] }],
])("the form starts with the example %j", (example, request) => {
  expect(requestOf(example)).toEqual(request);
});
