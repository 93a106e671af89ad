/** A part of a form, for a value of one type. */
export type Field = TextField | NumberField | ChoiceField | ListField | ObjectField | JsonField;

interface AnyField {
  /** The type, for people: `string`, `long`, `Message`. */
  readonly type: string;
  readonly description: string | null;
  readonly isNullable: boolean;
}

/** For text. */
export interface TextField extends AnyField {
  readonly kind: "text";
}

/** For a number. */
export interface NumberField extends AnyField {
  readonly kind: "number";
  readonly isInteger: boolean;
}

/** For one of some values. */
export interface ChoiceField extends AnyField {
  readonly kind: "choice";
  readonly values: readonly unknown[];
}

/** For a list. */
export interface ListField extends AnyField {
  readonly kind: "list";
  readonly items: Field;
}

/** For an object. */
export interface ObjectField extends AnyField {
  readonly kind: "object";
  readonly properties: readonly PropertyField[];
}

/** For what has no form of its own: maps, unions, tensors, anything. */
export interface JsonField extends AnyField {
  readonly kind: "json";
}

/** A property of an object. */
export interface PropertyField {
  readonly name: string;
  readonly field: Field;
  readonly isRequired: boolean;
  /** What counts where it is left out; undefined for nothing. */
  readonly default: unknown;
}
