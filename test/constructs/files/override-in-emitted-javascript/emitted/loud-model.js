import { ChatModel } from "./model.js";
export class LoudModel extends ChatModel {
    predict(modelInput) {
        return super.predict(modelInput).map((text) => text.toUpperCase());
    }
}
