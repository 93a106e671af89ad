import type { ModelDescriptor } from "@tsfunc/runtime/descriptor";
import {
  type ColSpec,
  type ColumnType,
  compareMlflowVersions,
  mlflowSince,
  type Schema,
  signatureFromDescriptor,
} from "@tsfunc/runtime/signature";

/** A type of a signature that a release of MLflow does not know. */
export interface NewerType {
  /** How it is reached: `model input.metadata`. */
  readonly path: string;
  /** As MLflow writes it. */
  readonly type: string;
  /** The first release that knows it. */
  readonly since: string;
}

/**
 * What of the signature of a model a release of MLflow cannot read; of types inside one another the outermost.
 *
 * @param descriptor The model.
 * @param target The release, such as `2.9.2`.
 */
export function newerTypes(descriptor: ModelDescriptor, target: string): readonly NewerType[] {
  const { inputs, outputs } = signatureFromDescriptor({ ...descriptor, params: null });
  return [...inSchema(inputs, "the model input", target), ...inSchema(outputs, "the output", target)];
}

function inSchema(schema: Schema | null, path: string, target: string): readonly NewerType[] {
  const columns = (schema?.inputs ?? []) as readonly ColSpec[];
  return columns.flatMap(({ type }) => inType(type, path, target));
}

function inType(type: ColumnType, path: string, target: string): readonly NewerType[] {
  const since = mlflowSince(type);
  if (since !== undefined && compareMlflowVersions(since, target) > 0) return [{ path, type: String(type), since }];
  switch (type.kind) {
    case "array":
      return inType(type.items, `${path}[]`, target);
    case "map":
      return inType(type.values, `${path}{}`, target);
    case "object":
      return type.properties.flatMap((property) => inType(property.type, `${path}.${property.name}`, target));
    default:
      return [];
  }
}
