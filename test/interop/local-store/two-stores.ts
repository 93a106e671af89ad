import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { type Given, LocalStores } from "./local-stores.ts";
import type { Failure, MlflowStores, Outcome } from "./mlflow-stores.ts";
import type { Call } from "./random-calls.ts";

/** Where MLflow's file store answers with another code than its server, or with none. */
const OTHER_CODES: readonly string[] = ["INTERNAL_ERROR"];

/** The same calls on a local store of ours and on one of MLflow. */
export class TwoStores implements Disposable {
  readonly #folder: string;
  readonly ours: string;
  readonly theirs: string;
  readonly #local: LocalStores;
  readonly #mlflow: MlflowStores;
  /** What stands for an id → our id and theirs. */
  readonly #ids = new Map<string, readonly [string, string]>();

  private constructor(folder: string, local: LocalStores, mlflow: MlflowStores) {
    this.#folder = folder;
    this.ours = join(folder, "our store");
    this.theirs = join(folder, "their store");
    this.#local = local;
    this.#mlflow = mlflow;
  }

  static async open(mlflow: MlflowStores): Promise<TwoStores> {
    const folder = mkdtempSync(join(tmpdir(), "tsfunc-stores-"));
    return new TwoStores(folder, await LocalStores.open(join(folder, "our store")), mlflow);
  }

  /** Calls both, and holds what came of it together. */
  async call(call: Call): Promise<void> {
    const { ours, theirs } = await this.answers(call);
    const shown = JSON.stringify({ call, ours, theirs });
    expect("result" in ours, shown).toBe("result" in theirs);
    if ("error" in ours && "error" in theirs) expect(isSameError(call, ours, theirs), shown).toBe(true);
    if (!("result" in ours && "result" in theirs)) return;
    if (call.makes !== undefined) this.#ids.set(call.makes, [String(ours.result), String(theirs.result)]);
    else expect(this.#neutral(0, ours.result), shown).toEqual(this.#neutral(1, theirs.result));
  }

  /** What both say. */
  async answers(call: Call): Promise<{ readonly ours: Outcome; readonly theirs: Outcome }> {
    return {
      ours: await this.#local.call(call.method, this.#with(0, call)),
      theirs: await this.#mlflow.call(this.theirs, call.method, this.#with(1, call)),
    };
  }

  /** Makes something in our store alone. */
  async make(method: string, given: Given): Promise<unknown> {
    const outcome = await this.#local.call(method, given);
    if ("error" in outcome) throw new Error(outcome.message);
    return outcome.result;
  }

  /** Both read our folder, and find the same. */
  async compareOurs(): Promise<void> {
    expect(await this.#mlflow.dump(this.ours)).toEqual(await this.#local.dump());
  }

  /** Both read both folders, and find the same; beside ids and times, the same is in both. */
  async compare(): Promise<void> {
    const ours = await this.#local.dump();
    expect(await this.#mlflow.dump(this.ours)).toEqual(ours);
    const theirs = await this.#mlflow.dump(this.theirs);
    expect(await (await LocalStores.open(this.theirs)).dump()).toEqual(theirs);
    expect(this.#neutral(0, ours)).toEqual(this.#neutral(1, theirs));
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }

  #with(side: 0 | 1, { given }: Call): Readonly<Record<string, unknown>> {
    const text = JSON.stringify(given);
    return JSON.parse(
      text.replace(/@([erm]\d+)/g, (whole, id) => this.#ids.get(id)?.[side] ?? `missing-${whole.slice(1)}`),
    );
  }

  /** Without what differs from one run to the next. */
  #neutral(side: 0 | 1, value: unknown): unknown {
    let text = JSON.stringify(value).replaceAll(pathToFileURL(side === 0 ? this.ours : this.theirs).href, "root");
    for (const [name, ids] of this.#ids) text = text.replaceAll(ids[side], `@${name}`);
    return JSON.parse(text, (key, one) => {
      if (/^(?:creation|last_?update)/i.test(key)) return "time";
      const isSorted = ["experiments", "runs", "models", "registered", "versions", "outputs"].includes(key);
      return isSorted ? one.toSorted((left: unknown, right: unknown) => compareJson(left, right)) : one;
    });
  }
}

function isSameError(call: Call, ours: Failure, theirs: Failure): boolean {
  if (ours.error === theirs.error || OTHER_CODES.includes(theirs.error)) return true;
  const isAlias = call.method === "getModelVersionByAlias" && theirs.error === "INVALID_PARAMETER_VALUE";
  if (isAlias) return ours.error === "RESOURCE_DOES_NOT_EXIST";
  // Arguments are checked before anything is looked for.
  return theirs.error === "RESOURCE_DOES_NOT_EXIST" && ours.message.includes("TF5052");
}

function compareJson(left: unknown, right: unknown): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}
