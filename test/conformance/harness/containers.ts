// What Python has and JavaScript has not: kept as it is in the corpus, for a family to map to what stands for it here.

/** A NumPy array. */
export class NdArray {
  /**
   * @param dtype The dtype of the elements.
   * @param shape The length of each dimension; none for a scalar array.
   * @param values The elements, decoded, row by row.
   */
  constructor(
    readonly dtype: string,
    readonly shape: readonly number[],
    readonly values: readonly unknown[],
  ) {}
}

/** One column of a {@link DataFrame}. */
export interface DataFrameColumn {
  /** An integer for the position of a column without a name. */
  readonly name: string | number;
  readonly dtype: string;
  /** The values, decoded. */
  readonly values: readonly unknown[];
}

/** A pandas DataFrame. */
export class DataFrame {
  /**
   * @param columns Columns of equal length.
   * @param index The labels of the rows, where they are not 0, 1, 2 …
   */
  constructor(
    readonly columns: readonly DataFrameColumn[],
    readonly index: readonly unknown[] | null,
  ) {}
}

/** A pandas Series. */
export class Series {
  /**
   * @param name The name; null for none.
   * @param dtype The dtype of the values.
   * @param values The values, decoded.
   */
  constructor(
    readonly name: unknown,
    readonly dtype: string,
    readonly values: readonly unknown[],
  ) {}
}

/** A sparse matrix of SciPy. */
export class SparseMatrix {
  /**
   * @param format Whether rows (`csr`) or columns (`csc`) are compressed.
   * @param dtype The dtype of the values.
   * @param shape Rows and columns.
   * @param indptr Where each row or column begins.
   * @param indices The column or row of each value.
   * @param values The values that are not zero, decoded.
   */
  constructor(
    readonly format: "csr" | "csc",
    readonly dtype: string,
    readonly shape: readonly number[],
    readonly indptr: readonly number[],
    readonly indices: readonly number[],
    readonly values: readonly unknown[],
  ) {}
}

/** An instance of a model class. */
export class ModelInstance {
  /**
   * @param className The name of the class.
   * @param fields The values of its fields, decoded.
   */
  constructor(
    readonly className: string,
    readonly fields: Readonly<Record<string, unknown>>,
  ) {}
}

/** A NumPy scalar of a type that JavaScript does not have. */
export class NumpyScalar {
  /**
   * @param dtype The dtype.
   * @param value The number.
   */
  constructor(
    readonly dtype: string,
    readonly value: number | bigint,
  ) {}
}

/** A value that only Python has: a Decimal, a tuple, a set, a dictionary with keys that are not text. */
export class PythonOnly {
  /**
   * @param type The tag.
   * @param value What stands beside the tag, decoded.
   */
  constructor(
    readonly type: "decimal" | "tuple" | "set" | "dict",
    readonly value: unknown,
  ) {}
}
