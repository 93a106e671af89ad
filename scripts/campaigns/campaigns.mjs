/**
 * @typedef {object} Campaign
 * @property {string} name
 * @property {string} title What is run.
 * @property {string} project The vitest project that has it.
 * @property {string} file The test file.
 */

/**
 * Every campaign.
 *
 * @type {readonly Campaign[]}
 */
export const CAMPAIGNS = [
  {
    name: "converters",
    title: "the emitted converter against the interpreter, 100,000 values for each type",
    project: "differential",
    file: "test/differential/differential.test.ts",
  },
  {
    name: "constructs",
    title: "emitted converter, interpreter and JSON Schema of every construct, 1,000 values each",
    project: "constructs",
    file: "test/constructs/constructs.test.ts",
  },
  {
    name: "cache",
    title: "an entry of the compiler plugin's cache, cut off everywhere and with 5,000 random damages",
    project: "build-tools",
    file: "test/build-tools/cache-damage.test.ts",
  },
  {
    name: "save-crash",
    title: "kill -9 at 100 moments of saveModel, in every phase",
    project: "crash",
    file: "test/crash/save-crash.test.ts",
  },
  {
    name: "http-faults",
    title: "every call to a tracking server with every fault of the way there, 1,600 calls",
    project: "interop",
    file: "test/interop/tracking/http-faults.test.ts",
  },
  {
    name: "log-crash",
    title: "kill -9 at 100 moments of logModel, in every phase, at a server and in a folder",
    project: "interop",
    file: "test/interop/fluent/log-crash.test.ts",
  },
  {
    name: "signatures",
    title: "2,000 random signatures and data sets through the real MLflow and through ours",
    project: "interop",
    file: "test/interop/differential/signatures.test.ts",
  },
  {
    name: "local-store",
    title: "8 processes logging 50 models each, and kill -9 at 100 moments of logging into a folder",
    project: "crash",
    file: "test/crash/local-store.test.ts",
  },
  {
    name: "local-store-calls",
    title: "100 random sequences of calls on a local store and on MLflow's file store",
    project: "interop",
    file: "test/interop/local-store/local-store.test.ts",
  },
  {
    name: "mix",
    title: "100,000 interleaved requests to a scoring server of 2 workers, each with its own answer",
    project: "faults",
    file: "test/faults/mix.test.ts",
  },
  {
    name: "schemathesis",
    title: "schemathesis against the OpenAPI document of the scoring server, 500 examples for each operation",
    project: "interop",
    file: "test/interop/serving/schemathesis.test.ts",
  },
  {
    name: "flights",
    title: "tsfunc check and predict over 3,000,000 flights, whose refused rows DuckDB finds",
    project: "command-line",
    file: "test/cli/flights.test.ts",
  },
];
