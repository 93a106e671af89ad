/** What is found in files beside the sources: emitted JavaScript, companion files, and the cache. */
export const fileDiagnostics = {
  TF1050: {
    severity: "error",
    title: "Emitted JavaScript without a source",
    message: "This file uses `{name}`, and the TypeScript source that it was emitted from cannot be found: {reason}.",
    fix: "Compile with `sourceMap: true`, or name the tsconfig.json that it was emitted by: `tsfunc patch dist --project tsconfig.build.json`.",
  },
  TF1051: {
    severity: "error",
    title: "Emitted JavaScript that cannot be patched",
    message: "`{name}` of {source} cannot be found in this file: {reason}.",
    fix: "Run `tsfunc patch` right after `tsc`, before anything else changes what it has emitted, with a `target` of ES2015 or later and ES modules or CommonJS.",
  },
  TF1052: {
    severity: "error",
    title: "A class or a schema that a companion file cannot import",
    message: "`{type}` can only be reached inside of {file}, and its companion file needs it.",
    fix: "Declare it at the top of the file and export it, or build with the compiler plugin or `tsfunc patch`, which reach it where it is.",
  },
  TF1053: {
    severity: "error",
    title: "A model that does not use its companion file",
    message: "`{name}` is not handed its types, so it ends in an error when the module runs.",
    fix: "Add `{line}`, and {use}.",
  },
  TF1054: {
    severity: "error",
    title: "A companion file that is not up to date",
    message: "{file} {reason}.",
    fix: "Run `tsfunc emit {source}`.",
  },
  TF1055: {
    severity: "error",
    title: "A name in a companion file that stands for two things",
    message: "`{name}` of the companion file is used for `{first}` and for `{second}`.",
    fix: "Give each its own name: the companion file exports whatever name is used.",
  },
  TF1090: {
    severity: "warning",
    title: "What was compiled cannot be kept",
    message: "`{folder}` cannot be written ({reason}), so the next build compiles everything again.",
    fix: "Make the folder writable, or name another one with the plugin's option `cache`; `cache: false` keeps nothing.",
  },
  TF1091: {
    severity: "warning",
    title: "A cache that is damaged",
    message:
      "An entry in `{folder}` was cut off or changed since it was written. It was not used: the file was compiled again.",
    fix: "Nothing, if this is the first time. If it comes back, delete the folder, and see what else writes to it.",
  },
} as const;
