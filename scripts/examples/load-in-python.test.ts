import { expect, test } from "vitest";
import { commandOf } from "./load-in-python.mjs";

test("the command loads the model, and predicts with the example that was saved with it", () => {
  expect(commandOf("python3", "examples/chat/.tsfunc/model")).toBe(
    "python3 -c \"import mlflow; model = mlflow.pyfunc.load_model('examples/chat/.tsfunc/model'); print(model.predict(model.input_example))\"",
  );
});
