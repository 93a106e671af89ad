export { CompileCache, type CompileRequest } from "./compile-cache.ts";
export { cacheFolderOf, nearestFolderWith } from "./nearest.ts";
export { type CompileInputs, type InputsRecord, type RecordedProgram, recordInputs } from "./record-inputs.ts";
