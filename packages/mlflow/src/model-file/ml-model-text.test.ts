import { expect, test } from "vitest";
import { readMlModel, writeMlModel } from "./ml-model-text.ts";

const model = {
  flavors: { python_function: { loader_module: "loader", python_version: "3.11", code: null } },
  utc_time_created: "2026-01-31 12:30:15.250000",
  mlflow_version: "2.20.0",
  metadata: {
    answer: "yes",
    day: "2026-01-31",
    octal: "010",
    hex: "0x1f",
    number: "1e3",
    empty: "",
    long: "x ".repeat(200),
  },
};

test("what is written is read as it was", () => {
  expect(readMlModel(writeMlModel(model), "MLmodel")).toEqual(model);
});

test("keys are sorted, and what Python would take for something else is quoted", () => {
  const lines = writeMlModel(model).split("\n");
  expect(lines.filter((line) => /^\w/.test(line)).map((line) => line.split(":")[0])).toEqual([
    "flavors",
    "metadata",
    "mlflow_version",
    "utc_time_created",
  ]);
  expect(lines).toContain('    python_version: "3.11"');
  expect(lines).toContain('  answer: "yes"');
  expect(lines).toContain('  day: "2026-01-31"');
  expect(lines).toContain('utc_time_created: "2026-01-31 12:30:15.250000"');
});

test("what PyYAML writes is read", () => {
  const text = `flavors:
  python_function:
    env:
      conda: conda.yaml
    python_version: 3.11.4
signature:
  inputs: '[{"type": "string", "required": true}]'
  outputs: null
utc_time_created: '2026-01-31 12:30:15.250000'
`;
  expect(readMlModel(text, "MLmodel")).toEqual({
    flavors: { python_function: { env: { conda: "conda.yaml" }, python_version: "3.11.4" } },
    signature: { inputs: '[{"type": "string", "required": true}]', outputs: null },
    utc_time_created: "2026-01-31 12:30:15.250000",
  });
});

test.each([
  ["", "no mapping"],
  ["- 1", "no mapping"],
  ["a: 1", "`flavors`"],
  ["flavors: [1]", "`flavors`"],
  ["flavors: { a: 1 }", "`flavors`"],
  ["flavors: {", "MLmodel"],
  [`a: &a [1]\nb: &b [${"*a, ".repeat(200)}]\nflavors: {}`, "alias"],
])("%j is refused", (text, reason) => {
  expect(() => readMlModel(text, "MLmodel")).toThrow(
    expect.objectContaining({ code: "TF4011", message: expect.stringContaining(reason) }),
  );
});

test("a key `__proto__` is a key like others", () => {
  const { metadata } = readMlModel('flavors: {}\nmetadata: { "__proto__": { polluted: true } }', "MLmodel");
  expect(Object.keys(metadata ?? {})).toEqual(["__proto__"]);
  expect({}).not.toHaveProperty("polluted");
});
