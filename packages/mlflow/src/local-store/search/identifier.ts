/** What of an entity something is; attributes are what it has itself. */
export type Aspect = "attribute" | "tag" | "param" | "metric";

/** What a condition or an order is about. */
export interface Identifier {
  readonly aspect: Aspect;
  readonly key: string;
}

/** What stands before the first point. */
const ASPECTS: Readonly<Record<string, Aspect>> = {
  attribute: "attribute",
  attributes: "attribute",
  attr: "attribute",
  run: "attribute",
  tag: "tag",
  tags: "tag",
  param: "param",
  params: "param",
  parameter: "param",
  parameters: "param",
  metric: "metric",
  metrics: "metric",
};

/**
 * Reads an identifier.
 *
 * @param text Such as `` tags.`my tag` ``.
 * @param aspects What can be asked for.
 * @returns Null when it asks for something else.
 */
export function parseIdentifier(text: string, aspects: readonly Aspect[]): Identifier | null {
  const point = text.startsWith("`") ? -1 : text.indexOf(".");
  if (point === -1) return { aspect: "attribute", key: unquoted(text) };
  const name = text.slice(0, point);
  const aspect = Object.hasOwn(ASPECTS, name) ? ASPECTS[name] : undefined;
  return aspect !== undefined && aspects.includes(aspect) ? { aspect, key: unquoted(text.slice(point + 1)) } : null;
}

/**
 * Takes the quotes off.
 *
 * @param text A text, perhaps with quotes around it.
 * @returns What is between them.
 */
export function unquoted(text: string): string {
  return text.length > 1 && /^(['"`]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}
