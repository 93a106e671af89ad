import { ts } from "../typescript.ts";

/** The text of a doc comment, without its tags; undefined without any. */
export function documentationOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string | undefined {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker));
  return text === "" ? undefined : text;
}
