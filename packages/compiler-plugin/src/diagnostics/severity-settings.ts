import { catalogue, type DiagnosticCode, type Severity } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** The severity of diagnostics that are not errors by themselves, by code; `off` leaves them out. */
export type SeveritySettings = Readonly<Partial<Record<DiagnosticCode, Severity | "off">>>;

/**
 * Refuses settings that cannot be followed.
 *
 * @throws {TypeError} When a code is not known, or belongs to an error: no metadata can be emitted for such a model.
 */
export function checkSeverities(settings: SeveritySettings): void {
  for (const [code, severity] of Object.entries(settings)) {
    if (!isCode(code)) throw new TypeError(`tsfunc: the option \`severity\` names ${code}, which is no diagnostic.`);
    if (catalogue[code].severity === "error" && severity !== "error") {
      const reason = "is always an error: without usable types there is nothing to validate by";
      throw new TypeError(`tsfunc: the option \`severity\` makes ${code} "${severity}", and it ${reason}.`);
    }
  }
}

/** The diagnostics with the severity that they are set to. */
export function withSeverities(diagnostics: readonly Diagnostic[], settings: SeveritySettings): readonly Diagnostic[] {
  return diagnostics.flatMap((one) => {
    const severity = settings[one.code] ?? one.severity;
    return severity === "off" ? [] : { ...one, severity };
  });
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(catalogue, code);
}
