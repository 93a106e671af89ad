import { styleText } from "node:util";

/** What text is shown as; plain where colours are off. */
export interface Styles {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  information(text: string): string;
}

/** What is asked whether colours are on. */
export interface ColorTarget {
  readonly isTTY?: boolean;
}

/**
 * Styles for one stream.
 *
 * @param target The stream; colours are for terminals alone.
 * @param env The environment: `FORCE_COLOR` and `NO_COLOR` decide before the stream does.
 * @see https://no-color.org
 */
export function stylesFor(target: ColorTarget, env: NodeJS.ProcessEnv): Styles {
  const colored = hasColors(target, env);
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colored ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: style("bold"),
    faint: style("dim"),
    good: style("green"),
    error: style("red"),
    warning: style("yellow"),
    information: style("cyan"),
  };
}

function hasColors({ isTTY }: ColorTarget, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return isTTY === true && TERM !== "dumb";
}
