/** How a model without types of its own receives what has columns. */
export type InputForm = "records" | "columns";
