/** Any function that can stand as `predict`; which argument is what is told by its descriptor. */
export type Predict = (...args: never[]) => unknown;

/** A class whose instances are models, abstract ones included. */
export type ModelClass = abstract new (...args: never[]) => { predict: Predict };

/** A model that can be called: an instance of a decorated class, or a wrapped function. */
export type CallableModel = Predict | { readonly predict: Predict };
