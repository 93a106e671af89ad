import { conversionOf, unlessAbsent } from "./conversion.ts";
import { interpretOrThrow } from "./interpret-or-throw.ts";
import type { ModelMetadata } from "./metadata.ts";
import type { Callable, Model } from "./model.ts";
import { convertersOf } from "./model-converters.ts";
import { paramDefaults } from "./param-defaults.ts";
import type { PyfuncOptions } from "./pyfunc-options.ts";

/**
 * A model whose types come from its annotations.
 *
 * @param metadata What the compiler plugin emitted.
 * @param predict The method or function of the user.
 * @param options What `pyfunc` was asked for.
 * @returns What is known of the model.
 */
export function typedModel(metadata: ModelMetadata, predict: Callable, options: PyfuncOptions): Model {
  const converters = convertersOf(metadata);
  return {
    name: options.name ?? metadata.name,
    predict,
    arguments: metadata.descriptor.arguments,
    convertInput: conversionOf("input", metadata, converters),
    convertParams: unlessAbsent(conversionOf("params", metadata, converters)),
    checkOutput: options.validateOutput === true ? outputCheck(metadata) : null,
    descriptor: () => metadata.descriptor,
    paramDefaults: () => paramDefaults(metadata),
    ownJsonSchema: () => undefined,
  };
}

/** Without classes nothing is constructed: the result is looked at, not converted. */
function outputCheck({ descriptor: { output, definitions }, formats }: ModelMetadata): Model["checkOutput"] {
  return output === null
    ? null
    : (result) => void interpretOrThrow("TF2102", output, result, { definitions, classes: {}, formats, json: false });
}
