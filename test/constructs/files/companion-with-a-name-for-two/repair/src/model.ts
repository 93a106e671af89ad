import { pyfunc } from "@tsfunc/runtime";
import * as types from "./model.tsfunc.ts";

@pyfunc
@types.First
export class First {
  predict(modelInput: string[]): number {
    return modelInput.length;
  }
}

@pyfunc
@types.Second
export class Second {
  predict(modelInput: number[]): number {
    return modelInput.length;
  }
}
