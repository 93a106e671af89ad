import { inspect } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import type { Issue } from "./issue.ts";
import { isTsfuncError } from "./tsfunc-error.ts";
import { ValidationError, type ValidationErrorOptions } from "./validation-error.ts";

afterEach(() => vi.unstubAllEnvs());

const missing: Issue = {
  code: "missing",
  path: [0, "content"],
  expected: "string",
  received: "object",
  input: { role: "system" },
  message: "Field required",
};

function notText(...path: Issue["path"]): Issue {
  const message = "Expected string, received number";
  return { code: "invalid_type", path, expected: "string", received: "number", input: 5, message };
}

function error(issues: readonly Issue[], options: Partial<ValidationErrorOptions> = {}): ValidationError {
  const invalidElements = new Set(issues.map(({ path }) => path[0])).size;
  return new ValidationError("TF2100", { typeHint: "Message[]", issues, invalidElements, ...options });
}

function lines({ message }: ValidationError): string[] {
  return message.split("\n").slice(0, -1);
}

test("the message has the form that users of MLflow and pydantic search for", () => {
  expect(error([missing]).message).toBe(`Failed to validate data against type hint \`Message[]\`, 1 invalid element:
[0] 1 validation error for Message
content
  Field required [type=missing, input_value={ role: 'system' }, input_type=object]
See docs/errors/TF2100.md`);
});

test("an element without parts stands on the line of its index", () => {
  expect(lines(error([notText(1), notText(4)], { typeHint: "string[]" }))).toEqual([
    "Failed to validate data against type hint `string[]`, 2 invalid elements:",
    "[1] Expected string, received number [type=invalid_type, input_value=5, input_type=number]",
    "[4] Expected string, received number [type=invalid_type, input_value=5, input_type=number]",
  ]);
});

test("each issue of an element has its path inside the element", () => {
  expect(
    lines(error([notText(3, "tools", 0, "name"), notText(3, "a b")], { typeHint: "(ChatRequest | null)[]" })),
  ).toEqual([
    "Failed to validate data against type hint `(ChatRequest | null)[]`, 1 invalid element:",
    "[3] 2 validation errors for ChatRequest | null",
    "tools[0].name",
    "  Expected string, received number [type=invalid_type, input_value=5, input_type=number]",
    '["a b"]',
    "  Expected string, received number [type=invalid_type, input_value=5, input_type=number]",
  ]);
});

test("five elements are shown, the others are counted", () => {
  const text = lines(error(Array.from({ length: 7 }, (_, index) => notText(index))));
  expect(text).toHaveLength(7);
  expect(text.at(-1)).toBe("… and 2 more invalid elements");
  expect(lines(error(Array.from({ length: 6 }, (_, index) => notText(index)))).at(-1)).toBe(
    "… and 1 more invalid element",
  );
  expect(lines(error(Array.from({ length: 5 }, (_, index) => notText(index))))).toHaveLength(6);
});

test("counts beyond the limit of counting are worded as more", () => {
  const text = lines(error([notText(0)], { issueCount: 10_001, invalidElements: 10_001 }));
  expect(text[0]).toContain("more than 10000 invalid elements");
  expect(text.at(-1)).toBe("… and more invalid elements");
});

test("params name their paths without an index", () => {
  const refused = new ValidationError("TF2101", { typeHint: "GenerationParams", issues: [notText("temperature")] });
  expect(lines(refused)).toEqual([
    "Failed to validate params against type hint `GenerationParams`, 1 validation error:",
    "temperature",
    "  Expected string, received number [type=invalid_type, input_value=5, input_type=number]",
  ]);
});

test("of more than 100 issues the first 100 are kept and all are counted", () => {
  const many = error(
    Array.from({ length: 250 }, (_, index) => notText("field", index)),
    { invalidElements: 0 },
  );
  expect(many.issues).toHaveLength(100);
  expect(many.issueCount).toBe(250);
  expect(lines(many).at(-1)).toBe("… and 150 more validation errors");
});

test("the fields say what, where and by which type", () => {
  expect(error([missing])).toMatchObject({
    name: "ValidationError",
    code: "TF2100",
    errorCode: "INVALID_PARAMETER_VALUE",
    typeHint: "Message[]",
    issues: [missing],
    issueCount: 1,
  });
  expect(isTsfuncError(error([missing]))).toBe(true);
});

test("the stack is name and message, without frames, and Node shows it once", () => {
  const refused = error([missing]);
  expect(refused.stack).toBe(`ValidationError: ${refused.message}`);
  expect(inspect(refused).match(/Field required \[/g)).toHaveLength(1);
  expect(new Error("next").stack).toContain("validation-error.test.ts");
});

test("the message is built when it is read, not before", () => {
  let reads = 0;
  const lazy = {
    ...missing,
    get message(): string {
      reads++;
      return "Field required";
    },
  };
  const refused = error([lazy]);
  expect(reads).toBe(0);
  expect(refused.message).toBe(refused.message);
  expect(reads).toBe(1);
});

test("redacted, no input value is left: not in the message, the issues, their branches, the JSON or what Node shows", () => {
  const secret = { token: "s3cret" };
  const branch: Issue = { ...notText(0, "a"), input: "s3cret" };
  const foreign: Issue = { ...notText(2), code: "schema", input: "s3cret", message: "s3cret is no address" };
  const union: Issue = { ...notText(0, "a"), code: "invalid_union", input: secret, branches: [[branch]] };
  const refused = error([{ ...missing, input: secret }, union, foreign], { redact: true });
  expect(refused.message).toContain("[type=missing, input_type=object]");
  expect(refused.issues.map(({ input }) => input)).toEqual([undefined, undefined, undefined]);
  expect(
    [refused.message, JSON.stringify(refused), inspect(refused, { depth: 20, showHidden: true })].join(),
  ).not.toContain("s3cret");
});

test.each(["true", "TRUE", "1"])(
  "MLFLOW_DISABLE_SCHEMA_DETAILS=%s hides names and types, but not the data",
  (setting) => {
    vi.stubEnv("MLFLOW_DISABLE_SCHEMA_DETAILS", setting);
    const refused = error([missing, notText(0, "role")]);
    expect(lines(refused)).toEqual([
      "Failed to validate data against its type hint, 1 invalid element:",
      "[0] 2 validation errors",
      "Field required [type=missing, input_value={ role: 'system' }, input_type=object]",
      "role",
      "  Not what the type asks for, received number [type=invalid_type, input_value=5, input_type=number]",
    ]);
    expect(JSON.stringify(refused)).not.toMatch(/Message|string|content/);
  },
);

test.each(["false", "0", ""])("MLFLOW_DISABLE_SCHEMA_DETAILS=%j hides nothing", (setting) => {
  vi.stubEnv("MLFLOW_DISABLE_SCHEMA_DETAILS", setting);
  expect(error([missing]).message).toContain("Message[]");
});

test("the JSON form holds what JSON can hold", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const inputs = [
    { role: "system" },
    [1, "a", null],
    null,
    5n,
    Number.NaN,
    undefined,
    new Date(0),
    new Map(),
    cycle,
    "x".repeat(2000),
  ];
  const refused = error(inputs.map((input, index) => ({ ...notText(index), input })));
  const json = JSON.parse(JSON.stringify(refused));
  expect(Object.keys(json)).toEqual(["code", "errorCode", "message", "issues", "issueCount"]);
  expect(json).toMatchObject({ code: "TF2100", message: refused.message, issueCount: 10 });
  expect(json.issues.slice(0, 3).map(({ input }: Issue) => input)).toEqual(inputs.slice(0, 3));
  expect(json.issues.slice(3).filter((issue: Issue) => "input" in issue)).toEqual([]);
});

test("hostile inputs break neither message nor JSON", () => {
  const throwing = () => {
    throw new Error("hostile");
  };
  const input = new Proxy(
    {},
    { get: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing, getPrototypeOf: throwing },
  );
  const refused = error([{ ...missing, input }]);
  expect(refused.message).toContain("input_value=[unreadable]");
  expect(JSON.parse(JSON.stringify(refused)).issues[0]).not.toHaveProperty("input");
});

test("the cause is kept", () => {
  const cause = new Error("of the schema");
  expect(error([missing], { cause }).cause).toBe(cause);
});
