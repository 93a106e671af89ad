import type { JsonSchema } from "@tsfunc/runtime/json-schema";
