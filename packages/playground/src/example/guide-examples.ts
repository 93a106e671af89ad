import type { DataFormat } from "./read-data.ts";

/** An example of data, with all that the view has fields for. */
export interface GuideExample {
  readonly name: string;
  readonly format: DataFormat;
  readonly input: string;
  readonly output?: string;
  readonly params?: string;
  /** Data to enforce the signature on, of which something does not fit or is converted. */
  readonly data: string;
  /** Params to enforce. */
  readonly sentParams?: string;
}

/**
 * Data of every form for which MLflow's guide infers a signature.
 *
 * @see MLflow model signatures guide
 */
export const GUIDE_EXAMPLES: readonly GuideExample[] = [
  {
    name: "Dictionary",
    format: "json",
    input: `{ "question": "How tall is the tower?", "top_k": 3 }`,
    output: `{ "answer": "330 m" }`,
    data: `{ "question": "How old is it?", "top_k": "five" }`,
  },
  {
    name: "Optional fields",
    format: "json",
    input: `[
  { "name": "Ada", "age": 36, "email": "ada@example.org" },
  { "name": "Bob", "age": 41 },
  { "name": "Cy", "age": null }
]`,
    data: `[
  { "name": "Dan", "age": 27.5 },
  { "age": 30 }
]`,
  },
  {
    name: "Nested",
    format: "json",
    input: `[
  {
    "messages": [
      { "role": "user", "content": "Hello" },
      { "role": "assistant", "content": "Hi", "tools": ["search"] }
    ],
    "limits": { "tokens": 100 }
  }
]`,
    output: `["Hi"]`,
    data: `[
  { "messages": [{ "role": "user", "content": 5 }], "limits": { "tokens": 20 } }
]`,
  },
  {
    name: "Data frame",
    format: "csv",
    input: `sepal_length,sepal_width,count,species
5.1,3.5,12,setosa
4.9,3.0,7,virginica
`,
    output: `["setosa", "virginica"]`,
    data: `sepal_length,sepal_width,count,species
6,3.1,4,setosa
5.9,wide,8,setosa
`,
  },
  {
    name: "Missing values",
    format: "csv",
    input: `bill_length,bill_depth,year,sex
39.1,18.7,2007,male
,17.4,2008,female
40.3,NA,,
`,
    data: `bill_length,bill_depth,year,sex
,18.1,2009,
41.1,17.6,,female
`,
  },
  {
    name: "Mixed columns",
    format: "json",
    input: `{
  "flag": [true, false],
  "whole": [1, 2],
  "number": [1, 2.5],
  "text": ["a", "b"],
  "list": [["x", "y"], ["z"]]
}`,
    data: `[
  { "flag": true, "whole": 3, "number": 4, "text": "c", "list": [] },
  { "flag": 1, "whole": 3.5, "number": 4.5, "text": "d", "list": ["x", null] }
]`,
  },
  {
    name: "Tensor",
    format: "json",
    input: `{ "dtype": "float64", "values": [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]] }`,
    output: `{ "dtype": "int64", "values": [1, 0] }`,
    data: `[[1, 2], [3, 4]]`,
  },
  {
    name: "Image batch",
    format: "json",
    input: `{
  "dtype": "uint8",
  "values": [
    [[[0, 0, 0], [255, 0, 0]], [[0, 255, 0], [0, 0, 255]]],
    [[[9, 9, 9], [128, 64, 32]], [[1, 2, 3], [4, 5, 6]]]
  ]
}`,
    output: `{ "dtype": "float32", "values": [[0.1, 0.9], [0.8, 0.2]] }`,
    data: `[[[[0, 0, 0], [255, 0, 0]], [[0, 256, 0], [0, 0, 255]]]]`,
  },
  {
    name: "Several tensors",
    format: "json",
    input: `{
  "input_ids": { "dtype": "int64", "values": [[101, 7592, 102]] },
  "attention_mask": { "dtype": "int64", "values": [[1, 1, 1]] }
}`,
    output: `{ "logits": { "dtype": "float32", "values": [[0.3, 0.7]] } }`,
    data: `{ "input_ids": [[101, 2088, 102]] }`,
  },
  {
    name: "Params",
    format: "json",
    input: `["Once upon a time"]`,
    output: `["there was a model"]`,
    params: `{ "temperature": 0.7, "max_tokens": 100, "stop": ["."] }`,
    data: `["The end"]`,
    sentParams: `{ "temperature": 1, "max_tokens": 2.5 }`,
  },
];
