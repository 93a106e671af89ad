/** The ids of TypeScript sources; a query such as Vite's `?raw` asks for something else than the module. */
export const SOURCE_IDS: { readonly include: RegExp; readonly exclude: RegExp } = {
  include: /\.[cm]?tsx?(?:\?(?:v|t)=[^&]*)?$/,
  exclude: /\.d\.[cm]?ts$/,
};

/** The path of the file behind an id. */
export function fileOf(id: string): string {
  return id.replace(/\?.*$/, "");
}
