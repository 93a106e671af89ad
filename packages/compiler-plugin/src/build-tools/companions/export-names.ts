import type { FileAnalysis } from "../../analyze/index.ts";
import type { Exported } from "../../inject/index.ts";

/** What a companion file exports, and whether the source uses it already. */
export type NamedExport = Exported & { readonly isUsed: boolean };

/** Two that are used by one name. */
export interface NameClash {
  readonly name: string;
  readonly first: NamedExport;
  readonly second: NamedExport;
}

/** Names all models and types of a source: as the source does, where it does; otherwise by a name that is still free. */
export function exportNames({ sites, schemas, companionSchemas }: FileAnalysis): readonly NamedExport[] {
  const all = [
    ...sites.map((site) => ({ wish: identifier(site.name), used: site.companion, site })),
    ...[...companionSchemas, ...schemas].map((schema) => {
      return { wish: uncapitalized(identifier(schema.name)), used: schema.companion, schema };
    }),
  ];
  const taken = new Set(all.flatMap(({ used }) => used ?? []));
  return all.map(({ wish, used, ...one }) => {
    const name = used ?? free(wish, taken);
    taken.add(name);
    return { ...one, name, isUsed: used !== null };
  });
}

/** The first name that is used for two different things. */
export function nameClash(exported: readonly NamedExport[]): NameClash | null {
  const known = new Map<string, NamedExport>();
  for (const second of exported) {
    const first = known.get(second.name);
    if (first !== undefined) return { name: second.name, first, second };
    known.set(second.name, second);
  }
  return null;
}

/** What something is called in the source. */
export function subjectOf(one: Exported): string {
  return "site" in one ? one.site.name : `schemaOf<${one.schema.name}>`;
}

function free(wish: string, taken: ReadonlySet<string>): string {
  let [name, number] = [wish, 2];
  while (taken.has(name)) name = `${wish}${number++}`;
  return name;
}

/** `VectorModelPredict` of `VectorModel.predict`. */
function identifier(text: string): string {
  const [first = "", ...words] = text.match(/\w+/g) ?? ["model"];
  const name = [first, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
  return /^\d/.test(name) || RESERVED.has(name) ? `${name}Model`.replace(/^(?=\d)/, "_") : name;
}

/** Names that models have and declarations cannot. */
const RESERVED: ReadonlySet<string> = new Set(["default", "delete", "function", "class", "import", "export", "new"]);

function uncapitalized(name: string): string {
  const text = name.charAt(0).toLowerCase() + name.slice(1);
  return /^(?:string|number|boolean|bigint)$/.test(text) ? `${text}Type` : text;
}
