import type { ComponentType, JSX } from "preact";
import type { ObjectField } from "../form/field.ts";
import type { FieldPlace } from "./field-place.ts";
import { GroupFrame } from "./group-frame.tsx";

/** What {@link ObjectFields} shows. */
export interface ObjectFieldsProps extends FieldPlace<ObjectField> {
  readonly Inner: ComponentType<FieldPlace>;
}

/** The properties of an object. */
export function ObjectFields({ Inner, ...place }: ObjectFieldsProps): JSX.Element {
  const { field, path, state } = place;
  return (
    <GroupFrame place={place}>
      {field.properties.map((property) => (
        <Inner
          key={property.name}
          field={property.field}
          path={[...path, property.name]}
          label={property.name}
          isRequired={property.isRequired}
          default={property.default}
          state={state}
        />
      ))}
    </GroupFrame>
  );
}
