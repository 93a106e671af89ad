/**
 * Takes the texts that a state has for the fields of a view.
 *
 * @param state What a link says, which may be anything.
 * @param initial The fields, with their texts where the state has none.
 * @returns A text for each of the fields.
 */
export function textMembers<Fields extends Readonly<Record<string, string>>>(state: unknown, initial: Fields): Fields {
  const given = typeof state === "object" && state !== null ? (state as Readonly<Record<string, unknown>>) : {};
  const members = Object.entries(initial).map(([name, text]) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return [name, typeof value === "string" ? value : text];
  });
  return Object.fromEntries(members) as Fields;
}
