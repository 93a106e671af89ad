/** TF606x: the analyzer of the playground. */
export const playgroundDefinitions = {
  TF6060: {
    errorCode: "BAD_REQUEST",
    title: "A request that the analyzer does not take",
    template:
      "The analyzer takes a JSON object whose `source` is the text of a TypeScript file, as `application/json`; received {received}.",
  },
  TF6061: {
    errorCode: "BAD_REQUEST",
    title: "A source that is too long for the analyzer",
    template: "A request to the analyzer has at most {limit} bytes, and this one has more.",
  },
  TF6062: {
    errorCode: "PERMISSION_DENIED",
    title: "A host name that the playground does not answer to",
    template:
      "The playground answers to `localhost`, `127.0.0.1` and `[::1]` and its own port, and not to {host}. Open it by the address that it printed.",
  },
  TF6063: {
    errorCode: "PERMISSION_DENIED",
    title: "A page that may not call the playground",
    template: "Only the page of the playground may call it, and not a page of {origin}.",
  },
  TF6064: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A source that takes too long to read",
    template:
      "TypeScript had {seconds} seconds for the source, and has not finished. Its types are too large, or expand without end: make unions, conditional types and generics smaller.",
  },
  TF6065: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A source that needs too much memory",
    template:
      "TypeScript had {limit} MiB of memory for the source, and needs more. Its types are too large, or expand without end: make unions, conditional types and generics smaller.",
  },
  TF6066: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A source that is nested too deep, or that TypeScript cannot read",
    template: "The source cannot be read: {reason}. Nest its types and expressions less deep.",
  },
  TF6067: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Types that are too large to show",
    template:
      "Signature, JSON Schema and zod source of the models have at most {limit} bytes together, and these have more. Types that are named in many places are written out at each of them in a signature.",
  },
  TF6068: {
    errorCode: "REQUEST_LIMIT_EXCEEDED",
    title: "Too many sources at once",
    template: "{limit} sources wait for the analyzer already. Try again later.",
  },
  TF6069: {
    errorCode: "INTERNAL_ERROR",
    title: "An analyzer that does not work",
    template: "The analyzer failed: {reason}",
  },
} as const;
