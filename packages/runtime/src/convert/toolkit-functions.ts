import { toBigint } from "../primitive/bigint.ts";
import { toBytes } from "../primitive/bytes.ts";
import { toDate } from "../primitive/date.ts";
import { FAIL } from "../primitive/fail.ts";
import { toInteger } from "../primitive/integer.ts";
import { isObject } from "../primitive/is-object.ts";
import { isRecord } from "../primitive/is-record.ts";
import { toLong } from "../primitive/long.ts";
import { toNumber } from "../primitive/number.ts";
import { read } from "../primitive/read.ts";
import { bestFit } from "./best-fit.ts";
import { extras, keep, undeclared } from "./extras.ts";
import { isMultiple } from "./is-multiple.ts";
import { isUnique } from "./is-unique.ts";
import { MAX_DEPTH } from "./max-depth.ts";
import { same } from "./same.ts";
import { Stop } from "./stop.ts";
import { isLongEnough, isShortEnough } from "./text-length.ts";
import type { Toolkit } from "./toolkit.ts";

/** What every emitted converter is given. */
export const toolkit: Toolkit = Object.freeze({
  FAIL,
  stop: (index: number, converted: unknown[]) => new Stop(index, converted),
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
