import { pyfunc } from "@tsfunc/runtime";
import { ChatModel } from "./model.ts";

@pyfunc
export class LoudModel extends ChatModel {
  override predict(modelInput: string[]): string[] {
    return super.predict(modelInput).map((text) => text.toUpperCase());
  }
}
