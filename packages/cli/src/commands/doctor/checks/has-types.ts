/**
 * Whether JavaScript has the types of a model in it. Minifiers change names and quotes, but not the keys of objects nor their order.
 *
 * @param code The JavaScript, perhaps as text inside of JavaScript, as webpack writes it for developers.
 * @param name The name of the model.
 */
export function hasTypes(code: string, name: string): boolean {
  const quote = "\\\\?[\"'`]";
  const gap = "(?:\\s|\\\\n)*";
  return new RegExp(
    `name(?:${quote})?:${gap}${quote}${name.replace(/\W/g, "\\$&")}${quote},${gap}(?:${quote})?descriptor`,
  ).test(code);
}
