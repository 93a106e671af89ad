import type { Command } from "./command.ts";

/** `tsfunc doctor`: whether everything that tsfunc needs is in place. */
export const doctorCommand: Command = {
  name: "doctor",
  parameters: "",
  description: "Check versions, the build, the tracking server and Python, and say what to do",
  options: [{ flags: "--json", description: "Print the findings as JSON" }],
  examples: ["doctor", "doctor --json"],
  run: async (_, options, terminal) => (await import("./doctor/run-doctor.ts")).runDoctor(options, terminal),
};
