/**
 * Shortens a text in the middle, where both ends say more than what is between them.
 *
 * @param text Any text.
 * @param limit How many UTF-16 units the result may have.
 * @returns `text` itself, or its ends around `…`; surrogate pairs stay whole.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  const head = text.slice(0, Math.ceil((limit - 1) / 2)).replace(/[\uD800-\uDBFF]$/, "");
  const tail = text.slice(text.length - Math.floor((limit - 1) / 2)).replace(/^[\uDC00-\uDFFF]/, "");
  return `${head}…${tail}`;
}

/**
 * Quotes a text so that it cannot break out of the line that shows it: control characters, line separators, characters that reorder or hide
 * text, and lone surrogates are written as escapes.
 *
 * @param text Any text.
 * @param mark The quotation mark.
 * @param limit How many UTF-16 units of the text are shown.
 * @returns The text between two marks.
 */
export function quote(text: string, mark: "'" | '"', limit: number): string {
  return mark + shorten(text, limit).replace(UNPRINTABLE, escapeCharacter).replaceAll(mark, `\\${mark}`) + mark;
}

const UNPRINTABLE = /\\|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu;

const SHORT: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeCharacter(character: string): string {
  return SHORT[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
