import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { readJson } from "@tsfunc/runtime/json";
import { textMembers } from "../link/text-members.ts";
import { lineOf } from "../signature/json-text.ts";
import { ACCEPT, type AnswerForm } from "./answer/stream-pieces.ts";
import { type FormFields, formFields } from "./form/form-fields.ts";
import { type IssuesByPlace, issuesByPlace } from "./form/issues-by-place.ts";
import { type Path, withValueAt } from "./form/value-at.ts";
import { type Asked, askServer } from "./model/ask-server.ts";
import type { ServedModel } from "./model/served-model.ts";
import { Prediction } from "./prediction.ts";
import { isRequest, requestOf } from "./request/request-of.ts";
import { type RequestFindings, requestValidator } from "./request/validate-request.ts";

const NOTHING: RequestFindings = { issues: [], warnings: [] };

/** The model of the server, a request for it, and what came of that. */
export class TryState {
  readonly asked: Signal<Asked> = signal({ status: "asking" });
  /** Kept by this page alone: it is in no link. */
  readonly token: Signal<string> = signal("");
  /** Anything that is JSON; the form shows it where it is a request with inputs. */
  readonly request: Signal<unknown> = signal(undefined);
  readonly form: Signal<AnswerForm> = signal("whole");
  /** Grows when the request is replaced as a whole, so that no field keeps what was typed before. */
  readonly version: Signal<number> = signal(0);
  readonly prediction: Prediction = new Prediction();

  readonly model: ReadonlySignal<ServedModel | null> = computed(() =>
    this.asked.value.status === "served" ? this.asked.value.model : null,
  );
  readonly fields: ReadonlySignal<FormFields | null> = computed(() => this.model.value && formFields(this.model.value));
  readonly #validate = computed(() => this.model.value && requestValidator(this.model.value));
  readonly findings: ReadonlySignal<RequestFindings> = computed(() => {
    const request = this.request.value;
    return isRequest(request) ? (this.#validate.value?.(request) ?? NOTHING) : NOTHING;
  });
  /** What this page has found, or else what the server has said of the same request. */
  readonly issues: ReadonlySignal<IssuesByPlace> = computed(() => {
    const [request, fields, found] = [this.request.value, this.fields.value, this.findings.value.issues];
    if (fields === null || !isRequest(request)) return new Map();
    return issuesByPlace(found.length > 0 ? found : this.prediction.issuesOf(request), fields, request);
  });

  #linked: unknown;

  /** Asks the server for its model; the form then shows what the link says, or the saved example. */
  async ask(): Promise<void> {
    this.asked.value = { status: "asking" };
    this.asked.value = await askServer(this.headers());
    const { value: model } = this.model;
    if (model === null) return;
    this.replace(this.#linked ?? requestOf(model.example));
    this.#linked = undefined;
  }

  /** What every request to the server has. */
  headers(): Readonly<Record<string, string>> {
    const token = this.token.value;
    return token === "" ? {} : { authorization: `Bearer ${token}` };
  }

  /** @param request What the form shows from now on. */
  replace(request: unknown): void {
    this.request.value = request;
    this.version.value++;
  }

  /**
   * Changes a part of the request.
   *
   * @param path Where it is.
   * @param value What is there from now on; undefined for nothing.
   */
  change(path: Path, value: unknown): void {
    this.request.value = withValueAt(this.request.value, path, value);
  }

  /** Sends the request. */
  async predict(): Promise<void> {
    await this.prediction.start({ request: this.request.value, form: this.form.value, headers: this.headers() });
  }

  /** What a link holds. */
  toJSON(): { readonly request: string; readonly form: AnswerForm } {
    const request = this.request.value ?? this.#linked;
    return { request: request === undefined ? "" : lineOf(request), form: this.form.value };
  }

  /** @param state What a link says. */
  restore(state: unknown): void {
    const { request, form } = textMembers(state, { request: "", form: "" });
    if (Object.hasOwn(ACCEPT, form)) this.form.value = form as AnswerForm;
    this.#linked = parsed(request);
    if (this.model.value !== null && this.#linked !== undefined) this.replace(this.#linked);
  }
}

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : readJson(text);
  } catch {
    return undefined;
  }
}
