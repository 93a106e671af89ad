/** What `observe.ts` tells of every model, whatever the build tool. */
export const OBSERVATIONS = {
  answers: {
    chat: ["user: 2 words, en, 0.7"],
    chatWithParams: ["user: 2 words, en, 1"],
    distance: [10],
    vectors: [4],
    sums: [3],
  },
  refusals: {
    chat: ["TF2100", [1, "content"]],
    chatWithParams: ["TF2101", ["temperature"]],
    distance: ["TF2100", [0, "y"]],
    vectors: ["TF2100", [0, "parts", 1]],
    sums: ["TF2100", [0, "parts"]],
  },
  signatures: [
    signature(
      "{content: string (required), language: string (required), role: string (required)}",
      "string",
      "['temperature': double (default: 0.7), 'maxTokens': long (default: 100)]",
    ),
    signature("{x: double (required), y: double (required)}", "double"),
    signature("{parts: Array(double) (required)}", "double"),
    signature("{parts: Array(double) (required)}", "double"),
  ],
  recorded: ["ChatModel", "VectorModel.predict"],
};

/** What `unusable.ts` declares that no model can use. */
export const UNUSABLE = [
  { at: "modelInput: string)", code: "TF1001", fix: "Wrap the type in an array: `modelInput: string[]`" },
  { at: "language: string | null;", code: "TF1004", fix: "give it a default: `language: string | null = null`" },
];

function signature(input: string, output: string, params = "None"): string {
  return `inputs: \n  [${input} (required)]\noutputs: \n  [${output} (required)]\nparams: \n  ${params}\n`;
}
