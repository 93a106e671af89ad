import { ChatModel } from "./model.ts";

export class LoudModel extends ChatModel {
  override predict(modelInput: string[]): string[] {
    return super.predict(modelInput).map((text) => text.toUpperCase());
  }
}
