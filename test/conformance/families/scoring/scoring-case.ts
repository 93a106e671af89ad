import type { ModelSignatureDict } from "@tsfunc/runtime/signature";
import type { CorpusCase } from "../../harness/corpus.ts";
import type { Finding } from "../../harness/outcome.ts";

/** A request to a scoring server, and what it answered. */
export interface ScoringCase extends CorpusCase {
  /** The name of the model. */
  readonly model: string;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
  readonly logs?: readonly Finding[];
}

/** A request. */
export interface RecordedRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly content_type: string | null;
  readonly body: string;
  /** The body where it is no text. */
  readonly body_base64?: string;
}

/** An answer; without a status where MLflow itself failed. */
export interface RecordedResponse {
  readonly status?: number;
  readonly text?: string;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly has_stack_trace?: boolean;
  readonly raises?: Finding;
}

/** A model that is served. */
export interface RecordedServedModel {
  readonly ts: string;
  readonly signature: ModelSignatureDict | null;
  readonly input_example?: unknown;
  readonly from_type_hint: boolean;
}

/** What was answered to a request. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What rules look at. */
export interface ScoringContent {
  readonly testCase: ScoringCase;
  readonly model: RecordedServedModel;
}
