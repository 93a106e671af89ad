import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Findings } from "../types/findings.ts";
import type { TypeReader } from "../types/type-reader.ts";
import type { Candidate } from "./candidate.ts";
import { distinctDiagnostics } from "./distinct-diagnostics.ts";
import type { ValueSources } from "./named-sources.ts";
import { reachable } from "./reachable.ts";
import { readClasses } from "./read-classes.ts";
import { readSchemas } from "./read-schemas.ts";
import { schemasUsed } from "./schemas-used.ts";

/** The values that converting needs, and everything that was found on the way to them. */
export interface ValuesReading {
  readonly sources: ValueSources;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the classes and the schemas that converting to types needs.
 *
 * @param types What is converted to.
 * @param place Where the values have to be reached from.
 * @param findings What was found while the types were read.
 */
export function readValues(
  types: readonly TypeDescriptor[],
  place: Pick<Candidate, "node">,
  reader: TypeReader,
  findings: Findings,
): ValuesReading {
  const used = reachable(types, reader, { behindSchemas: false });
  const sources = {
    classes: readClasses(used, place, reader.checker, findings),
    schemas: readSchemas(schemasUsed(types, used, reader), place, reader.checker, findings),
  };
  const found = [findings, ...used.map((one) => one.findings)].flatMap((one) => one.diagnostics);
  return { sources, diagnostics: distinctDiagnostics(found) };
}
