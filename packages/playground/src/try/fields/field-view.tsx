import type { JSX } from "preact";
import { ChoiceInput } from "./choice-input.tsx";
import type { FieldPlace } from "./field-place.ts";
import { JsonInput } from "./json-input.tsx";
import { ListFields } from "./list-fields.tsx";
import { NumberInput } from "./number-input.tsx";
import { ObjectFields } from "./object-fields.tsx";
import { TextInput } from "./text-input.tsx";

/** A field of whatever kind. */
export function FieldView(place: FieldPlace): JSX.Element {
  const { field } = place;
  switch (field.kind) {
    case "text":
      return <TextInput {...place} field={field} />;
    case "number":
      return <NumberInput {...place} field={field} />;
    case "choice":
      return <ChoiceInput {...place} field={field} />;
    case "list":
      return <ListFields {...place} field={field} Inner={FieldView} />;
    case "object":
      return <ObjectFields {...place} field={field} Inner={FieldView} />;
    case "json":
      return <JsonInput {...place} field={field} />;
  }
}
