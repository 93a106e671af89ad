import { examples } from "./families/examples/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(examples);
