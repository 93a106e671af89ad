/** Where the runtime is said to be installed for a source that stands alone; it is not the place on the disk. */
export const RUNTIME_FOLDER = "/node_modules/@tsfunc/runtime";
