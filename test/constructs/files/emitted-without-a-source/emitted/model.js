import { pyfunc } from "@tsfunc/runtime";
export const predict = pyfunc((modelInput) => modelInput.map((text) => text.length));
//# sourceMappingURL=model.js.map
