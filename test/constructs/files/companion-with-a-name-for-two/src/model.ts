import { pyfunc } from "@tsfunc/runtime";
import { both } from "./model.tsfunc.ts";

@pyfunc
@both
export class First {
  predict(modelInput: string[]): number {
    return modelInput.length;
  }
}

@pyfunc
@both
export class Second {
  predict(modelInput: number[]): number {
    return modelInput.length;
  }
}
