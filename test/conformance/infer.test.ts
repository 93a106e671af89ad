import { infer } from "./families/infer/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(infer);
