import { inspect } from "node:util";
import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { jsonSchemaFromDescriptor } from "@tsfunc/runtime/json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { namedSchemas } from "../../packages/runtime/src/pyfunc/named-schemas.ts";
import { type Fixture, modelOf } from "../converters/fixture.ts";
import { jsonValue } from "../converters/json-value.ts";
import { Random } from "../converters/random.ts";
import { randomValue } from "../converters/random-value.ts";
import { conversionOf } from "./conversion.ts";
import type { SchemaDifference } from "./expectation.ts";

/** What came of comparing the interpreter with a validator of JSON Schema. */
export interface SchemaComparison {
  readonly accepted: number;
  readonly refused: number;
  /** The first values on which the two disagree, described. */
  readonly disagreements: readonly string[];
}

/**
 * Gives seeded random JSON values to the interpreter and to ajv under the emitted JSON Schema.
 *
 * @param fixture The model.
 * @param element The type of an element of its input.
 * @param values How many.
 * @param seed Where they come from.
 * @param differs In which direction the two may disagree.
 */
export function compareWithSchema(
  fixture: Fixture,
  element: TypeDescriptor,
  values: number,
  seed: number,
  differs: SchemaDifference | undefined,
): SchemaComparison {
  const isValid = validatorOf(fixture, element);
  const interpreted = modelOf(fixture);
  const random = new Random(seed);
  const disagreements: string[] = [];
  let accepted = 0;
  for (let index = 0; index < values; index++) {
    const value = jsonElement(fixture, element, random);
    const [converts, validates] = ["becomes" in conversionOf(interpreted, value, "json"), isValid(value)];
    if (converts) accepted++;
    const allowed = differs === undefined ? undefined : differs.schema === "wider";
    if (converts !== validates && validates !== allowed) {
      disagreements.push(`seed ${seed}, value ${index}: ${inspect(value, { depth: 9 })} is valid: ${validates}`);
    }
  }
  return { accepted, refused: values - accepted, disagreements: disagreements.slice(0, 3) };
}

/** What JSON Schema says of inherited properties is left aside: JSON text has none. */
function validatorOf({ descriptor, schemas = {} }: Fixture, root: TypeDescriptor): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, ownProperties: true });
  ajvFormats.default(ajv);
  const { version, definitions } = descriptor;
  const schemaNamed = namedSchemas((name) => schemas[name]);
  return ajv.compile(jsonSchemaFromDescriptor({ version, root, definitions }, { schemaNamed }));
}

function jsonElement({ descriptor }: Fixture, element: TypeDescriptor, random: Random): unknown {
  const wrong = random.chance(0.5) ? 0 : random.pick([0.05, 0.2, 0.5]);
  const { definitions } = descriptor;
  return jsonValue(randomValue(element, { definitions, classes: {}, random, wrong, json: true, levels: 4 })) ?? null;
}
