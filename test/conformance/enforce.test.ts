import { enforce } from "./families/enforce/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(enforce);
