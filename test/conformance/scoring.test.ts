import { scoring } from "./families/scoring/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(scoring);
