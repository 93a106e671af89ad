import type { EmittedConverters } from "@tsfunc/runtime/injected";
import { isRefused } from "../../packages/runtime/src/convert/stop.ts";

/** Emitted converters that remember how their last run ended. */
export class RecordedConverters {
  readonly convert: EmittedConverters;
  /** How often the converter of the model input ran. */
  runs = 0;
  /** Whether it refused what it was given last: then the interpreter was asked, which hides a refusal that is wrong. */
  refused = true;

  constructor(emitted: EmittedConverters) {
    this.convert = (...given) => {
      const { input, params, ...others } = emitted(...given);
      if (input === null) throw new Error("There is no model input to convert.");
      return {
        ...others,
        params,
        input: (value, json, depth, stopped) => {
          if (stopped !== undefined) return input(value, json, depth, stopped);
          this.runs++;
          this.refused = true;
          const converted = input(value, json);
          this.refused = isRefused(converted);
          return converted;
        },
      };
    };
  }
}
