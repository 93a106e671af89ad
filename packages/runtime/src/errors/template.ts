/** The names that a template leaves open: `"name" | "kind"` for `"{kind} {name} is missing"`. */
export type TemplateParameter<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | TemplateParameter<Rest>
  : never;

/** A value for each name that a template leaves open. */
export type TemplateParameters<Template extends string> = Readonly<
  Record<TemplateParameter<Template>, string | number>
>;

/**
 * Fills in a template.
 *
 * @param template Text in which `{name}` stands for the parameter of that name.
 * @param parameters A value for each name.
 * @returns The text; braces inside the values stay as they are.
 */
export function fillTemplate<Template extends string>(
  template: Template,
  parameters: TemplateParameters<Template>,
): string {
  const values = new Map<string, string | number>(Object.entries(parameters));
  return template.replace(/\{(\w+)\}/g, (open, name: string) => String(values.get(name) ?? open));
}
