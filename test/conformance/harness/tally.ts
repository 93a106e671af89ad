import type { Verdict } from "./judge.ts";

/** No rule may take more of the checks of a family than this, but for the one that comes with the language. */
const MOST_BY_RULE = 0.1;
const UNLIMITED = "one-number-type";

/** How many of the checks that have a counterpart must pass outright. */
const LEAST_PASSED = 0.7;

/** Counts the verdicts of one family. */
export class Tally {
  readonly #family: string;
  readonly #cases: number;
  readonly #counts = new Map<Verdict["kind"], number>();
  readonly #rules = new Map<string, number>();
  readonly #waiting = new Map<string, number>();

  /** Each failed check: which one, and how it differs. */
  readonly failures: string[] = [];

  /**
   * @param family The name of the family.
   * @param cases How many cases it has.
   */
  constructor(family: string, cases: number) {
    this.#family = family;
    this.#cases = cases;
  }

  /**
   * Counts a verdict.
   *
   * @param check The case and the check within it, as text.
   * @param verdict How it ended.
   */
  add(check: string, verdict: Verdict): void {
    increment(this.#counts, verdict.kind);
    if (verdict.kind === "by rule") increment(this.#rules, verdict.rule);
    if (verdict.kind === "not run") increment(this.#waiting, verdict.reason);
    if (verdict.kind === "failed") this.failures.push(`${check}: ${verdict.message}`);
  }

  /** @returns How many checks ended in this way. */
  count(kind: Verdict["kind"]): number {
    return this.#counts.get(kind) ?? 0;
  }

  /** @returns The line of the family, then one for each rule that was needed and for each reason not to run a check. */
  lines(): string[] {
    const counts = (["passed", "by rule", "without counterpart", "failed"] as const).map(
      (kind) => `${this.count(kind)} ${kind}`,
    );
    return [
      `conformance ${this.#family}: ${this.#cases} cases, ${counts.join(", ")}`,
      ...Array.from(this.#rules, ([rule, count]) => `  by rule ${rule}: ${count}`),
      ...Array.from(this.#waiting, ([reason, count]) => `  not run: ${count} checks, ${reason}`),
    ];
  }

  /** @returns What exceeds the limits, one sentence each. */
  excesses(): string[] {
    const passed = this.count("passed");
    const comparable = passed + this.count("by rule") + this.count("failed");
    const most = MOST_BY_RULE * (comparable + this.count("without counterpart"));
    const rules = Array.from(this.#rules).filter(([rule, count]) => rule !== UNLIMITED && count > most);
    return [
      ...rules.map(([rule, count]) => `the rule ${rule} takes ${count} checks, more than a tenth of ${this.#family}`),
      ...(passed < LEAST_PASSED * comparable
        ? [`only ${passed} of ${comparable} checks of ${this.#family} pass outright`]
        : []),
    ];
  }
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
