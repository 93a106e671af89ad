import { trackingErrors } from "../../errors/tracking-errors.ts";

/** How the search for logged models takes an order. */
export interface Order {
  readonly field_name: string;
  readonly ascending: boolean;
}

/**
 * Reads an order of results.
 *
 * @param text Such as `creation_timestamp DESC` or `metrics.accuracy`.
 * @returns What the search for logged models takes.
 * @throws {TsfuncError} TF5035 when it is no order.
 * @see MLflow MlflowClient.search_logged_models
 */
export function orderOf(text: string): Order {
  const [, field, direction = "ASC"] = /^\s*(\S.*?)(?:\s+(ASC|DESC))?\s*$/i.exec(text) ?? [];
  if (field === undefined) throw trackingErrors.error("TF5035", { received: JSON.stringify(text) });
  return { field_name: field, ascending: direction.toUpperCase() === "ASC" };
}
