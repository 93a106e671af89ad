import { tracingErrors } from "../errors/tracing-errors.ts";

/** How many characters of inputs, and as many of outputs, a span has where nothing else is asked for. */
const MAX_LENGTH = 65_536;

/** What spans record of calls. */
export interface CaptureOptions {
  /** Whether spans have the model input and the params; true when left out. TSFUNC_TRACE_INPUTS=false turns it off, too. */
  readonly captureInputs?: boolean;
  /** Whether spans have what the model returns or yields; true when left out. TSFUNC_TRACE_OUTPUTS=false turns it off, too. */
  readonly captureOutputs?: boolean;
  /** How many characters of inputs, and as many of outputs, are recorded; 65,536 when left out. */
  readonly maxLength?: number;
}

/** {@link CaptureOptions} without a gap. */
export type Capture = Required<CaptureOptions>;

let chosen: CaptureOptions = {};

/**
 * Chooses what spans of all models in this process record.
 *
 * @param options What was asked for; what it leaves out has its default.
 * @throws {TsfuncError} TF5088 when a setting, or an environment variable, is out of range.
 */
export function chooseCapture({ captureInputs, captureOutputs, maxLength = MAX_LENGTH }: CaptureOptions): void {
  if (!(Number.isInteger(maxLength) && maxLength > 0)) {
    throw tracingErrors.error("TF5088", {
      setting: "`maxLength`",
      expected: "an integer above 0",
      received: maxLength,
    });
  }
  for (const name of ["TSFUNC_TRACE_INPUTS", "TSFUNC_TRACE_OUTPUTS"]) check(name, process.env[name]);
  chosen = { captureInputs: captureInputs ?? true, captureOutputs: captureOutputs ?? true, maxLength };
}

/**
 * What spans record now. What is asked for, or the environment, may turn a part off; a value of a variable that is not understood turns it
 * off, too.
 *
 * @returns The settings.
 */
export function currentCapture(): Capture {
  const { captureInputs = true, captureOutputs = true, maxLength = MAX_LENGTH } = chosen;
  return {
    captureInputs: captureInputs && isOn(process.env.TSFUNC_TRACE_INPUTS),
    captureOutputs: captureOutputs && isOn(process.env.TSFUNC_TRACE_OUTPUTS),
    maxLength,
  };
}

function check(setting: string, value: string | undefined): void {
  if (isOn(value) || /^(?:false|0)$/i.test(value ?? "")) return;
  throw tracingErrors.error("TF5088", { setting, expected: "true, 1, false or 0", received: `\`${value}\`` });
}

function isOn(value: string | undefined): boolean {
  return value === undefined || /^(?:true|1)$/i.test(value);
}
