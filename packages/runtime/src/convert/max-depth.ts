/** Nesting of recursive types at which conversion stops, far from the end of the call stack. */
export const MAX_DEPTH = 500;
