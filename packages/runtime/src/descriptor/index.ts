export { behindSchema, type PlainDescriptor } from "./behind-schema.ts";
export type { Constrainable, Constraints } from "./constraints.ts";
export {
  DESCRIPTOR_VERSION,
  type Definitions,
  type Descriptor,
  type ModelDescriptor,
  type PredictArguments,
} from "./descriptor.ts";
export { isDistinctive } from "./is-distinctive.ts";
export { keepsValues } from "./keeps-values.ts";
export { type ModelPart, typeOfPart } from "./model-part.ts";
export { partsOf } from "./parts-of.ts";
export { recursiveDefinitions } from "./recursive-definitions.ts";
export { type ReferenceOptions, referencesOf, referencesOfDefinition } from "./references-of.ts";
export { textOf } from "./text.ts";
export type {
  ArrayDescriptor,
  Construction,
  Discriminator,
  JsonValue,
  LiteralDescriptor,
  LiteralValue,
  MapDescriptor,
  NullableDescriptor,
  ObjectDefinition,
  PrimitiveDescriptor,
  PrimitiveKind,
  PropertyDefinition,
  RecordDescriptor,
  ReferenceDescriptor,
  SchemaDescriptor,
  TemplateDescriptor,
  TupleDescriptor,
  TypeDescriptor,
  UnionDescriptor,
} from "./type-descriptor.ts";
export { typesOfDefinition } from "./types-of-definition.ts";
