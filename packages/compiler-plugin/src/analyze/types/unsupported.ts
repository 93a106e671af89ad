import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { ts } from "../typescript.ts";
import type { Place } from "./place.ts";
import { type Reader, UNUSABLE } from "./reader.ts";
import { typeText } from "./type-name.ts";

/** Reports a type that cannot carry data. */
export function unsupported(type: ts.Type, place: Place, reader: Reader, reason: string): TypeDescriptor {
  reader.findings.report("TF1005", place.node, { path: place.path, type: typeText(type, reader.checker), reason });
  return UNUSABLE;
}
