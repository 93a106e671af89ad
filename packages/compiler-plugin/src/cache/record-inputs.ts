import { contentHash } from "./content-hash.ts";
import type { State } from "./file-states.ts";
import {
  type FileInputs,
  type ProgramInputs,
  type ProgramRecord,
  recordedState,
  recordProgram,
  recordTsconfig,
  type TsconfigInputs,
  type TsconfigRecord,
} from "./project-record.ts";

/** What a compilation depended on, besides its request. */
export interface CompileInputs {
  /** The tsconfig.json of the file, and before it those that were asked for it. */
  readonly tsconfigs: readonly TsconfigInputs[];
  /** null where no types were read. */
  readonly program: ProgramInputs | null;
  /** The other files that types came from. */
  readonly dependencies: readonly FileInputs[];
}

/** A Program as it was made, and the state that it had. */
export interface RecordedProgram {
  readonly record: ProgramRecord;
  readonly state: string;
}

/** What is kept of the inputs of a compilation: hashes in place of texts, so that it is small, and plain data. */
export interface InputsRecord {
  readonly tsconfigs: readonly { readonly path: string; readonly record: TsconfigRecord }[];
  readonly program: RecordedProgram | null;
  readonly dependencies: readonly State[];
}

/** Makes the record of what a compilation depended on. What is the same object as before has the same record as before. */
export function recordInputs({ tsconfigs, program, dependencies }: CompileInputs): InputsRecord {
  return {
    tsconfigs: tsconfigs.map((one) => ({ path: one.path, record: tsconfigRecordOf(one) })),
    program: program && programRecordOf(program),
    dependencies: dependencies.map(({ fileName, text }): State => [fileName, contentHash(text)]),
  };
}

const tsconfigRecords = new WeakMap<TsconfigInputs, TsconfigRecord>();

function tsconfigRecordOf(inputs: TsconfigInputs): TsconfigRecord {
  const record = tsconfigRecords.get(inputs) ?? recordTsconfig(inputs);
  tsconfigRecords.set(inputs, record);
  return record;
}

const programRecords = new WeakMap<ProgramInputs, RecordedProgram>();

function programRecordOf(inputs: ProgramInputs): RecordedProgram {
  const known = programRecords.get(inputs);
  if (known !== undefined) return known;
  const record = recordProgram(inputs);
  const made = { record, state: recordedState(record) };
  programRecords.set(inputs, made);
  return made;
}
