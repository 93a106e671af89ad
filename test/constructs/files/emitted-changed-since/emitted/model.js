import { pyfunc } from "@tsfunc/runtime";
export const renamed = pyfunc;
