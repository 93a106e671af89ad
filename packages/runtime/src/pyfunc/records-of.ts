import { behindSchema } from "../descriptor/behind-schema.ts";
import type { Definitions } from "../descriptor/descriptor.ts";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { Frame } from "../frame/frame.ts";
import { frameRecords } from "../frame/frame-records.ts";

/**
 * Makes the elements of a model input of the rows of a frame.
 *
 * @param frame The frame.
 * @param type The type of the elements.
 * @param definitions The object types that it may refer to.
 * @returns A record for each row. A frame has null where a value is missing; where the property is optional and not null, it is left out.
 */
export function recordsOf(frame: Frame, type: TypeDescriptor, definitions: Definitions): readonly object[] {
  const records = frameRecords(frame);
  const optional = optionalNames(type, definitions);
  for (const record of records) {
    for (const name of optional) if (record[name] === null) delete record[name];
  }
  return records;
}

function optionalNames(of: TypeDescriptor, definitions: Definitions): readonly string[] {
  const type = behindSchema(of);
  const properties = type.kind === "reference" ? definitions[type.to]?.properties : undefined;
  return (properties ?? []).flatMap(({ name, optional, type: { kind } }) =>
    optional === true && kind !== "nullable" ? name : [],
  );
}
