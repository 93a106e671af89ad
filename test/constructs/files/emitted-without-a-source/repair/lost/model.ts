import { pyfunc } from "@tsfunc/runtime";

export const predict = pyfunc((modelInput: string[]): number[] => modelInput.map((text) => text.length));
