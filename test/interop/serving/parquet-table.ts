import { execFileSync } from "node:child_process";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "../python/python.ts";

const SCRIPT = `
import sys, datetime, pandas as pd
pd.DataFrame({
    "x": [1.5, -0.25], "n": [2, -7], "text": ["a", "ü"], "flag": [True, False],
    "at": pd.to_datetime(["2024-05-06T07:08:09", "2023-01-02T03:04:05"]), "data": [b"\\x01\\x02\\x03", b"\\xff"],
}).to_parquet(sys.stdout.buffer)
`;

/** A table with the columns of the table model, as pandas writes it. */
export function parquetTable(): Buffer {
  return execFileSync(pythonOfEnvironment(), ["-c", SCRIPT], { env: pythonEnvironment() });
}
