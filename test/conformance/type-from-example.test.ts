import { typeFromExample } from "./families/type-from-example/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(typeFromExample);
