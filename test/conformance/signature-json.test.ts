import { signatureJson } from "./families/signature-json/index.ts";
import { conformance } from "./harness/conformance.ts";

conformance(signatureJson);
