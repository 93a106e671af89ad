/**
 * @typedef {object} Suite
 * @property {string} name What `--only` takes.
 * @property {string} title What it checks.
 * @property {string} tool The package that runs it.
 * @property {(options: SuiteOptions) => Promise<SuiteOutcome>} run
 */

/**
 * @typedef {object} SuiteOptions
 * @property {readonly string[]} projects The vitest projects to run; none means all of them.
 */

/**
 * @typedef {object} SuiteOutcome
 * @property {import("./tally.mjs").Tally} tally
 * @property {string} output What explains a failure; empty where it has been shown already.
 */

export {};
