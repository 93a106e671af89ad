import { type ModelContext, pyfunc, type Tensor } from "@tsfunc/runtime";
import { ModelSignature, Schema, TensorSpec } from "@tsfunc/runtime/signature";
import { InferenceSession, Tensor as OnnxTensor } from "onnxruntime-node";

/** TypeScript has no types for dtypes and shapes, so the signature says them: four measures of any number of flowers, in cm. */
const signature = new ModelSignature({
  inputs: new Schema([new TensorSpec("float32", [-1, 4])]),
  outputs: new Schema([new TensorSpec("int64", [-1], "label"), new TensorSpec("float32", [-1, 3], "probabilities")]),
});

/** What the ONNX model gives, by the names that it has for them. */
interface Predictions {
  label: Tensor;
  probabilities: Tensor;
}

/** Tells the species of an iris by its sepals and petals: 0 setosa, 1 versicolor, 2 virginica. */
@pyfunc({ signature })
export default class IrisModel {
  session!: InferenceSession;

  /** `saveModel` is given the artifact, and puts its copy into the folder of the model. */
  async loadContext({ artifacts }: ModelContext): Promise<void> {
    this.session = await InferenceSession.create(String(artifacts.iris));
  }

  async predict(modelInput: Tensor): Promise<Predictions> {
    const measures = new OnnxTensor("float32", modelInput.data as Float32Array, modelInput.dims);
    return (await this.session.run({ measures })) as object as Predictions;
  }
}
