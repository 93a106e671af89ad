import { catalogue, type ErrorCode, type ErrorParameters } from "./catalogue.ts";
import type { ErrorDefinition, ErrorDefinitions, ReportedErrorCode } from "./error-definition.ts";
import { fillTemplate } from "./template.ts";

/** What led to an error, and what is known of it beside its message. */
export interface TsfuncErrorOptions extends ErrorOptions {
  /** The code that a server has sent, in place of the one in the catalogue. */
  readonly errorCode?: string;
}

/** What the template of any error asks for. */
type Parameters = Readonly<Record<string, string | number>>;

/**
 * Every error that this project throws on purpose. Tell errors apart by `code`; two copies of the runtime in one process have two classes,
 * so prefer {@link isTsfuncError} to `instanceof`.
 *
 * @see MLflow MlflowException
 */
export class TsfuncError<Code extends `TF${number}` = `TF${number}`> extends Error {
  static {
    TsfuncError.prototype.name = "TsfuncError";
  }

  /** The code in the catalogue, such as `TF2001`; its page is `docs/errors/TF2001.md`. */
  readonly code: Code;
  /** MLflow's code for errors of this kind. */
  readonly errorCode: ReportedErrorCode;

  readonly #parameters: Parameters | (() => Parameters);
  #message: string | undefined;

  /**
   * @param code Which error of the catalogue.
   * @param parameters What its template asks for, or a function that tells it when the message is first read.
   * @param options `cause`: the error that led to this one; `errorCode`: the code that a server has sent.
   */
  constructor(
    code: Code & ErrorCode,
    parameters: ErrorParameters<Code & ErrorCode> | (() => ErrorParameters<Code & ErrorCode>),
    options?: TsfuncErrorOptions,
  ) {
    super(undefined, options);
    this.code = code;
    this.errorCode = options?.errorCode ?? catalogue[code].errorCode;
    this.#parameters = parameters;
  }

  /** What the message tells, by the names of its template: for programs, so that they need not read sentences. */
  get parameters(): Readonly<Record<string, string | number>> {
    return typeof this.#parameters === "function" ? this.#parameters() : this.#parameters;
  }

  /** What is wrong, what to do, and where to read more. Built when it is first read. */
  override get message(): string {
    this.#message ??= describe(this.code, this.parameters);
    return this.#message;
  }

  override set message(text: string) {
    this.#message = text;
  }
}

/**
 * Tells whether something thrown is an error of this project, whichever copy of the runtime made it.
 *
 * @param value What was caught.
 * @returns Whether it carries a code of the form `TF2001`.
 */
export function isTsfuncError(value: unknown): value is TsfuncError {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    /^TF\d{4}$/.test(value.code)
  );
}

function describe(code: `TF${number}`, parameters: Parameters): string {
  const { template } = (catalogue as ErrorDefinitions)[code] as ErrorDefinition;
  return `${fillTemplate(template, parameters)}\nSee docs/errors/${code}.md`;
}
