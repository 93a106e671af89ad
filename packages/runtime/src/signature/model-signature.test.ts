import { expect, test } from "vitest";
import { ColSpec, ModelSignature, ParamSchema, ParamSpec, Schema } from "./index.ts";

const inputs = new Schema([new ColSpec("string")]);
const outputs = new Schema([new ColSpec("double", "p")]);
const params = new ParamSchema([new ParamSpec("t", "double", 1)]);

test("its parts are JSON text, as in an MLmodel file", () => {
  expect(new ModelSignature({ inputs, outputs, params }).toDict()).toEqual({
    inputs: '[{"type": "string", "required": true}]',
    outputs: '[{"type": "double", "name": "p", "required": true}]',
    params: '[{"name": "t", "default": 1.0, "shape": null, "type": "double"}]',
  });
});

test("shown as MLflow shows it", () => {
  expect(String(new ModelSignature({ outputs, params }))).toBe(
    "inputs: \n  None\noutputs: \n  ['p': double (required)]\nparams: \n  ['t': double (default: 1.0)]\n",
  );
});

test("reads what it writes; absent and null parts are none", () => {
  const signature = new ModelSignature({ inputs, params });
  expect(ModelSignature.fromDict(signature.toDict()).equals(signature)).toBe(true);
  expect(ModelSignature.fromDict(JSON.parse(JSON.stringify(signature))).equals(signature)).toBe(true);
  expect(ModelSignature.fromDict({ inputs: inputs.toJsonText() }).equals(new ModelSignature({ inputs }))).toBe(true);
});

test("no params and an empty list of params are written alike and differ all the same, as in MLflow", () => {
  const [none, empty] = [new ModelSignature({ inputs }), new ModelSignature({ inputs, params: new ParamSchema([]) })];
  expect(empty.toDict()).toEqual(none.toDict());
  expect(empty.equals(none)).toBe(false);
  expect(none.equals(empty)).toBe(false);
  expect(empty.equals(empty)).toBe(true);
});

test.each([
  ["TF3012", () => new ModelSignature({})],
  ["TF3012", () => ModelSignature.fromDict({ inputs: null, outputs: "" })],
  ["TF3002", () => new ModelSignature({ inputs: [new ColSpec("long")] as never })],
  ["TF3002", () => new ModelSignature({ outputs: "double" as never })],
  ["TF3002", () => new ModelSignature({ params: inputs as never })],
  ["TF3002", () => ModelSignature.fromDict({ inputs: inputs.toDict() })],
  ["TF3030", () => ModelSignature.fromDict({ inputs: "[" })],
])("refuses with %s: %s", (code, construct) => {
  expect(construct).toThrow(expect.objectContaining({ code }));
});
