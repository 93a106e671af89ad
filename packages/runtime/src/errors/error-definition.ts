/** The error codes of MLflow that this project's errors carry, so that clients of either see the same. */
export type MlflowErrorCode =
  | "BAD_REQUEST"
  | "INTERNAL_ERROR"
  | "INVALID_PARAMETER_VALUE"
  | "INVALID_STATE"
  | "NOT_IMPLEMENTED"
  | "PERMISSION_DENIED"
  | "RESOURCE_ALREADY_EXISTS"
  | "RESOURCE_DOES_NOT_EXIST"
  | "TEMPORARILY_UNAVAILABLE"
  | "UNAUTHENTICATED";

/** What an error carries: a code that this project uses, or any other that a server has sent. */
export type ReportedErrorCode = MlflowErrorCode | (string & Record<never, never>);

/** What the catalogue says of one error. */
export interface ErrorDefinition {
  readonly errorCode: MlflowErrorCode;
  /** The title of the error's page under `docs/errors/`. */
  readonly title: string;
  /**
   * The message; `{name}` stands for the parameter of that name. TypeScript reads the names off the literal, and the sum of two strings is
   * none, so it is one long text.
   */
  readonly template: string;
}

/** A part of the catalogue: what belongs to one area, by code. */
export type ErrorDefinitions = Readonly<Record<`TF${number}`, ErrorDefinition>>;
