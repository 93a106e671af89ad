import { typeHints } from "./families/type-hints/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(typeHints);
