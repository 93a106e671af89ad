import { asGiven, conversionOf, unlessAbsent } from "./conversion.ts";
import { formOfInput } from "./form-of-input.ts";
import { framesAsElements } from "./frames-as-elements.ts";
import { interpretOrThrow } from "./interpret-or-throw.ts";
import type { ModelMetadata } from "./metadata.ts";
import type { Callable, Conversion, Model } from "./model.ts";
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
 * @throws {TsfuncError} TF2008 when columns are asked for, and its model input has a type.
 */
export function typedModel(metadata: ModelMetadata, predict: Callable, options: PyfuncOptions): Model {
  const converters = convertersOf(metadata);
  const elements = framesAsElements(() => metadata.descriptor, options);
  const convertOutput = outputConversion(metadata);
  const name = options.name ?? metadata.name;
  return {
    name,
    form: formOfInput(name, options, () => metadata.descriptor),
    predict,
    arguments: metadata.descriptor.arguments,
    convertInput: conversionOf("input", metadata, converters, elements),
    convertParams: unlessAbsent(conversionOf("params", metadata, converters)),
    convertOutput,
    signature: options.signature ?? null,
    checkOutput: options.validateOutput === true ? (result) => void convertOutput(result, false) : null,
    descriptor: () => metadata.descriptor,
    paramDefaults: () => paramDefaults(metadata),
    ownJsonSchema: () => undefined,
    namedSchema: (name) => metadata.schemas?.[name]?.(),
  };
}

/** Without classes nothing is constructed, and without validators no schema converts what it has made already. */
function outputConversion({ descriptor: { output, definitions }, formats }: ModelMetadata): Conversion {
  return output === null
    ? asGiven
    : (result, json) => interpretOrThrow("TF2102", output, result, { definitions, classes: {}, formats, json });
}
