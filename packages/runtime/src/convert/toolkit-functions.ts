import { bestFit } from "./best-fit.ts";
import { toBigint } from "./bigint.ts";
import { toBytes } from "./bytes.ts";
import { toDate } from "./date.ts";
import { extras, keep, undeclared } from "./extras.ts";
import { FAIL } from "./fail.ts";
import { toInteger } from "./integer.ts";
import { isMultiple } from "./is-multiple.ts";
import { isObject } from "./is-object.ts";
import { isRecord } from "./is-record.ts";
import { isUnique } from "./is-unique.ts";
import { toLong } from "./long.ts";
import { MAX_DEPTH } from "./max-depth.ts";
import { toNumber } from "./number.ts";
import { read } from "./read.ts";
import { same } from "./same.ts";
import { isLongEnough, isShortEnough } from "./text-length.ts";
import type { Toolkit } from "./toolkit.ts";

/** What every emitted converter is given. */
export const toolkit: Toolkit = Object.freeze({
  FAIL,
  MAX_DEPTH,
  isObject,
  isRecord,
  number: toNumber,
  long: toLong,
  integer: toInteger,
  bigint: toBigint,
  date: toDate,
  bytes: toBytes,
  read,
  same,
  extras,
  undeclared,
  keep,
  bestFit,
  isMultiple,
  isLongEnough,
  isShortEnough,
  isUnique,
});
