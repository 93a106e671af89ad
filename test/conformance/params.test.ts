import { params } from "./families/params/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(params);
