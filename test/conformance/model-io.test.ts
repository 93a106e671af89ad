import { modelIo } from "./families/model-io/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(modelIo);
