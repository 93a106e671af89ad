import { jsonRequest, type ScoringRequest, textRequest } from "./scoring-request.ts";

/** What no model takes, or every model. */
function brokenRequests(model: string): readonly ScoringRequest[] {
  return [
    textRequest(model, "not JSON", "{not json"),
    textRequest(model, "nothing", ""),
    textRequest(model, "an unfinished text", '{"inputs": ["a'),
    jsonRequest(model, "a number", 5),
    jsonRequest(model, "a list", [1, 2]),
    jsonRequest(model, "no key", {}),
    jsonRequest(model, "two keys", { inputs: ["a"], instances: ["a"] }),
    jsonRequest(model, "an unknown key", { data: ["a"] }),
    textRequest(model, "XML", "<a/>", "application/xml"),
    textRequest(model, "another charset", '{"inputs": ["a"]}', "application/json; charset=latin-1"),
    textRequest(model, "a parameter of the content type", '{"inputs": ["a"]}', "application/json; version=1"),
  ];
}

const HELLO = { role: "user", content: "Hello there" };

function chatRequests(model: string): readonly ScoringRequest[] {
  const inputs: Readonly<Record<string, unknown>> = {
    "a message": [HELLO],
    "three messages": [HELLO, { role: "system", content: "Be kind" }, { role: "assistant", content: "" }],
    "an optional property": [{ ...HELLO, metadata: { lang: "en", tone: "dry" } }],
    "an optional property that is null": [{ ...HELLO, metadata: null }],
    "an undeclared property": [{ ...HELLO, more: 1 }],
    "no content": [{ role: "user" }],
    "no role": [{ content: "Hello" }],
    "a number for text": [{ role: "user", content: 5 }],
    "a number in a map": [{ ...HELLO, metadata: { a: 1 } }],
    "a list for a map": [{ ...HELLO, metadata: ["a"] }],
    "no literal": [{ role: "king", content: "a" }],
    "null for text": [{ role: "user", content: null }],
    "one wrong of two": [HELLO, { role: "user" }],
    "a message without a list": HELLO,
    "a text": "Hello",
    texts: ["Hello"],
    null: [null],
    "no messages": [],
  };
  const params: Readonly<Record<string, unknown>> = {
    "a double": { temperature: 0.1 },
    "an integer for a double": { temperature: 1 },
    all: { temperature: 0.1, maxTokens: 5, stop: ["a", "b"] },
    "an empty list": { stop: [] },
    "text for a double": { temperature: "hot" },
    "a fraction for a long": { maxTokens: 1.5 },
    "a value for a list": { stop: "a" },
    "numbers for texts": { stop: [1] },
    "an unknown one": { topP: 1 },
    null: { temperature: null },
    none: {},
  };
  return [
    ...Object.entries(inputs).map(([what, value]) => jsonRequest(model, `inputs: ${what}`, { inputs: value })),
    ...Object.entries(params).map(([what, given]) =>
      jsonRequest(model, `params: ${what}`, { inputs: [HELLO], params: given }),
    ),
    jsonRequest(model, "params: a list", { inputs: [HELLO], params: [1] }),
    jsonRequest(model, "instances", { instances: [HELLO] }),
    jsonRequest(model, "records", { dataframe_records: [HELLO] }),
    jsonRequest(model, "a chat", { messages: [HELLO] }),
    jsonRequest(model, "what the model throws", { inputs: [{ role: "user", content: "please throw" }] }),
    textRequest(model, "CSV", "role,content\nuser,Hello\n", "text/csv"),
  ];
}

function wordsRequests(model: string): readonly ScoringRequest[] {
  const inputs = [
    ["a"],
    ["a", "b c"],
    [""],
    ["ü€😀"],
    [],
    "a",
    [1],
    [true],
    [null],
    [["a"]],
    { a: "b" },
    [{ a: "b" }],
    5,
    null,
  ];
  return [
    ...inputs.map((value) => jsonRequest(model, "inputs", { inputs: value })),
    jsonRequest(model, "instances", { instances: ["a"] }),
    jsonRequest(model, "split", { dataframe_split: { columns: ["0"], data: [["a"]] } }),
    jsonRequest(model, "undeclared params", { inputs: ["a"], params: { x: 1 } }),
  ];
}

function scoreRequests(model: string): readonly ScoringRequest[] {
  const row = { distance: 1.5, delay: 2, origin: "SFO" };
  const rows = [
    row,
    { ...row, distance: 3 },
    { ...row, distance: "far" },
    { ...row, distance: null },
    { ...row, delay: 2.5 },
    { ...row, delay: "2" },
    { ...row, delay: null },
    { ...row, origin: 5 },
    { ...row, origin: null },
    { delay: 2, origin: "SFO" },
    { distance: 1.5, origin: "SFO" },
    { ...row, more: [1] },
    {},
    [1.5, 2, "SFO"],
    "SFO",
  ];
  return [
    ...rows.map((value) => jsonRequest(model, "inputs", { inputs: [value] })),
    jsonRequest(model, "a hundred", { inputs: Array.from({ length: 100 }, (_, delay) => ({ ...row, delay })) }),
  ];
}

function tensorRequests(model: string): readonly ScoringRequest[] {
  const inputs = [
    [[1, 2]],
    [
      [1, 2],
      [3, 4],
    ],
    [[1.5, -2.25]],
    [[1, 2, 3]],
    [[1]],
    [1, 2],
    [[[1, 2]]],
    [[1, 2], [3]],
    [["a", "b"]],
    [[null, 1]],
    [[true, false]],
    [],
    [[]],
    5,
    "a",
    { a: [[1, 2]] },
  ];
  return [
    ...inputs.map((value) => jsonRequest(model, "inputs", { inputs: value })),
    ...inputs.slice(0, 6).map((value) => jsonRequest(model, "instances", { instances: value })),
    textRequest(model, "NaN", '{"inputs": [[NaN, 1]]}'),
    jsonRequest(model, "split", { dataframe_split: { columns: ["a", "b"], data: [[1, 2]] } }),
    textRequest(model, "CSV", "a,b\n1,2\n", "text/csv"),
  ];
}

function echoRequests(model: string): readonly ScoringRequest[] {
  const bodies: Readonly<Record<string, unknown>> = {
    records: { dataframe_records: [{ a: 1, b: "x" }] },
    "records with a hole": { dataframe_records: [{ a: 1, b: "x" }, { a: 2 }] },
    split: {
      dataframe_split: {
        columns: ["a", "b"],
        data: [
          [1, "x"],
          [2, "y"],
        ],
      },
    },
    "split with an index": { dataframe_split: { index: [0], columns: ["a"], data: [[1.5]] } },
    "a list": { inputs: [1, 2, 3] },
    texts: { inputs: ["a", "b"] },
    "lists by name": { inputs: { a: [1, 2], b: [3, 4] } },
    instances: { instances: [1, 2] },
    "a chat": { messages: [HELLO] },
    "a chat with settings": { messages: [HELLO], temperature: 0.5, max_tokens: 5 },
    "a prompt": { prompt: "Once" },
    "an embedding": { input: ["a"] },
    "a large integer": { dataframe_records: [{ a: 9007199254740991 }] },
    nested: {
      inputs: [
        [1, 2],
        [3, 4],
      ],
    },
  };
  return Object.entries(bodies).map(([what, value]) => jsonRequest(model, what, value));
}

/** Requests to the models without columns. */
export function otherRequests(): readonly ScoringRequest[] {
  const all: Readonly<Record<string, (model: string) => readonly ScoringRequest[]>> = {
    "chat-model.ts": chatRequests,
    "words-model.ts": wordsRequests,
    "score-model.ts": scoreRequests,
    "tensor-model.mjs": tensorRequests,
    "echo-model.mjs": echoRequests,
  };
  return [
    ...Object.entries(all).flatMap(([model, requests]) => requests(model)),
    ...["chat-model.ts", "table-model.mjs", "echo-model.mjs"].flatMap(brokenRequests),
  ];
}
