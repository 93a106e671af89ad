export { CompileCache, type CompileInputs, type CompileRequest } from "./compile-cache.ts";
export { cacheFolderOf } from "./nearest.ts";
