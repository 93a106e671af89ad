import { pyfunc } from "@tsfunc/runtime";

@pyfunc
export class ChatModel {
  predict(modelInput: string[]): string[] {
    return modelInput.map((text) => text.trim());
  }
}
