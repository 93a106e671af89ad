/** How one of our errors says a recorded problem: its slug, and by the name of each fact the parameter that tells it. */
interface Saying {
  readonly problem: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/** What each error of ours says, by its code; a code may stand for several problems. */
export const SAYINGS: Readonly<Record<string, readonly Saying[]>> = {
  TF2020: [{ problem: "first_column_only", facts: { columns: "columns" } }],
  TF2112: [{ problem: "params_not_a_dictionary", facts: { received: "received" } }],
  TF2113: [{ problem: "not_a_frame", facts: { received: "received" } }],
  TF2130: [{ problem: "extra_columns", facts: { extra: "extra" } }],
  TF2131: [{ problem: "unknown_params", facts: { unknown: "unknown", supported: "supported" } }],
  TF2132: [{ problem: "params_without_schema" }],
  TF3001: [{ problem: "unsupported_schema_type", facts: { type: "type" } }],
  TF3003: [{ problem: "empty_schema" }],
  TF3004: [{ problem: "mixed_named_unnamed" }],
  TF3005: [{ problem: "mixed_specs" }],
  TF3006: [{ problem: "unnamed_tensors" }],
  TF3007: [{ problem: "unnamed_optional" }],
  TF3009: [{ problem: "empty_object" }],
  TF3010: [{ problem: "duplicate_properties", facts: { names: "names" } }],
  TF3011: [{ problem: "duplicate_params", facts: { names: "names" } }],
  TF3012: [{ problem: "nothing_given" }],
  TF3013: [{ problem: "missing_keys", facts: { what: "owner" } }],
  TF3016: [{ problem: "param_binary", facts: { name: "name" } }],
  TF3017: [{ problem: "param_type", facts: { source: "source", target: "target" } }],
  TF3018: [{ problem: "params_shape" }],
  TF3019: [{ problem: "param_conversion" }],
  TF3020: [{ problem: "not_a_dictionary", facts: { received: "received" } }],
  TF3021: [{ problem: "missing_properties", facts: { missing: "missing" } }],
  TF3022: [{ problem: "unknown_properties", facts: { unknown: "unknown" } }],
  TF3023: [{ problem: "property_type", facts: { key: "key", expected: "expected", received: "received" } }],
  TF3101: [{ problem: "mixed_types" }],
  TF3102: [{ problem: "model_instance_not_inferable" }],
  TF3103: [{ problem: "not_inferable" }],
  TF3104: [{ problem: "params_not_inferable", facts: { names: "names" } }],
  TF3120: [{ problem: "integer_columns_hint" }],
  TF3130: [{ problem: "example_needed" }],
  TF3131: [{ problem: "example_type", facts: { received: "received" } }],
  TF3132: [{ problem: "signature_not_inferred" }],
  TF5066: [{ problem: "model_version_uri" }],
  TF4018: [{ problem: "signature_type" }],
  TF4021: [{ problem: "predict_failed_on_example" }],
  TF4022: [{ problem: "signature_from_hint_wins" }],
  TF4026: [{ problem: "example_form" }],
  TF4029: [{ problem: "example_needed" }],
  TF4040: [{ problem: "payload_keys" }],
  TF4041: [{ problem: "payload_keys" }],
  TF4042: [{ problem: "payload_inputs_key" }],
  TF4043: [
    { problem: "frame_form", facts: { form: "format" } },
    { problem: "invalid_split", facts: { form: "format" } },
  ],
  TF6001: [{ problem: "invalid_json" }],
  TF6012: [{ problem: "unnamed_needs_array" }],
  TF6004: [{ problem: "invalid_csv" }],
  TF3121: [{ problem: "inference_fell_back_to_any", facts: { part: "part" } }],
};

/** Problems of which only the refusal counts: a crash, or a detail of how Python, NumPy or pandas cast. */
export const ANY_REFUSAL: ReadonlySet<string> = new Set([
  "other",
  "frame_cast",
  "column_conversion",
  "not_a_datetime",
  "ragged",
  "declaration_type",
]);
