/** What a converter returns for a value that does not fit: a unique value is far cheaper than an exception. */
export const FAIL: unique symbol = Symbol("tsfunc.fail");
