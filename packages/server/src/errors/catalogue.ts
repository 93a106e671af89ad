/** TF60xx: the scoring server. */
export const serverDefinitions = {
  TF6001: {
    errorCode: "BAD_REQUEST",
    title: "A body that is not JSON",
    template: "The body of a request is JSON in UTF-8, and this one is not: {problem}.",
  },
  TF6002: {
    errorCode: "BAD_REQUEST",
    title: "A body that is nested too deep",
    template: "The body of a request has at most {limit} levels of arrays and objects, and this one has more.",
  },
  TF6003: {
    errorCode: "BAD_REQUEST",
    title: "A key `__proto__`",
    template:
      "The body of a request has an object with the key `__proto__`, which is refused. Give the member another name.",
  },
  TF6004: {
    errorCode: "BAD_REQUEST",
    title: "A CSV body that cannot be read",
    template: "The body cannot be read as CSV. {problem}",
  },
  TF6005: {
    errorCode: "BAD_REQUEST",
    title: "A Parquet or Arrow body that cannot be read",
    template: "The body cannot be read as {format}: {problem}.",
  },
  TF6006: {
    errorCode: "NOT_IMPLEMENTED",
    title: "What reads Arrow is not installed",
    template:
      "Arrow is read by the package apache-arrow, which is not installed beside @tsfunc/server: npm install apache-arrow",
  },
  TF6007: {
    errorCode: "BAD_REQUEST",
    title: "A content type that the server does not read",
    template: "The content type of a request is one of {known}, perhaps with `charset=utf-8`; received {received}.",
  },
  TF6008: {
    errorCode: "BAD_REQUEST",
    title: "A body that is too large",
    template: "The body of a request has at most {limit} bytes{when}, and this one has more.",
  },
  TF6009: {
    errorCode: "BAD_REQUEST",
    title: "A content encoding that the server does not read",
    template: "The content encoding of a request is gzip, deflate, br or identity; received {received}.",
  },
  TF6010: {
    errorCode: "BAD_REQUEST",
    title: "A body that cannot be decompressed",
    template: "The body is not what its content encoding {encoding} says: {problem}.",
  },
  TF6011: {
    errorCode: "BAD_REQUEST",
    title: "A request that HTTP does not allow",
    template: "The request cannot be read: {problem}.",
  },
  TF6012: {
    errorCode: "BAD_REQUEST",
    title: "A model input that has to be an array",
    template: "The inputs of the signature have no names, so the model input is an array; received {received}.",
  },
  TF6013: {
    errorCode: "TEMPORARILY_UNAVAILABLE",
    title: "Too many large bodies at once",
    template: "The body waited {seconds} seconds for the memory that other large bodies have. Try again later.",
  },
  TF6020: {
    errorCode: "BAD_REQUEST",
    title: "The model failed",
    template: "`predict` of `{name}` failed: {reason}",
  },
  TF6021: {
    errorCode: "INTERNAL_ERROR",
    title: "A prediction that JSON cannot hold",
    template: "What `predict` of `{name}` returned cannot be written as JSON: {problem}.",
  },
  TF6022: {
    errorCode: "TEMPORARILY_UNAVAILABLE",
    title: "A request that took too long",
    template: "The model had {seconds} seconds to answer, and has not.",
  },
  TF6023: {
    errorCode: "REQUEST_LIMIT_EXCEEDED",
    title: "Too many requests at once",
    template: "The server works on {limit} requests already. Try again later.",
  },
  TF6024: {
    errorCode: "TEMPORARILY_UNAVAILABLE",
    title: "The server is stopping",
    template: "The server finishes what it works on, and takes no new requests.",
  },
  TF6025: {
    errorCode: "PERMISSION_DENIED",
    title: "A host name that the server does not answer to",
    template:
      "The server answers to `localhost`, to IP addresses and to the names that it was given, and not to {host}. Start it with `allowedHosts`, or `--allowed-hosts`, to add a name.",
  },
  TF6026: {
    errorCode: "PERMISSION_DENIED",
    title: "An origin that may not call the server",
    template:
      "Pages of the origin {origin} may not call the server. Start it with `allowedOrigins`, or `--allowed-origins`, to allow them.",
  },
  TF6027: {
    errorCode: "UNAUTHENTICATED",
    title: "A request without the token",
    template: "The server asks for its token: send the header `Authorization: Bearer` with it.",
  },
  TF6028: {
    errorCode: "INTERNAL_ERROR",
    title: "A worker process has ended",
    template: "The process that worked on the request has ended before it answered. Another one takes its place.",
  },
  TF6029: {
    errorCode: "INTERNAL_ERROR",
    title: "A fault of the server",
    template: "The server failed. What happened is in its log, under the id of the request: {id}.",
  },
  TF6030: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A setting that the server cannot have",
    template: "`{option}` has to be {expected}, received {received}.",
  },
  TF6031: {
    errorCode: "INVALID_STATE",
    title: "Worker processes that do not start",
    template: "Of {workers} worker processes none could start: {reason}",
  },
} as const;
