"""Saves the models that clients are generated for, into the folder that is the argument."""

import os
import sys

import mlflow
import numpy as np
import pydantic
from mlflow.models import ModelSignature, infer_signature
from mlflow.types.schema import Array, ColSpec, Map, Object, ParamSchema, ParamSpec, Property, Schema, TensorSpec

FOLDER = sys.argv[1]


def save(name, model, signature=None):
    mlflow.pyfunc.save_model(os.path.join(FOLDER, name), python_model=model, signature=signature)


COLUMNS = [
    ColSpec("double", "x"),
    ColSpec("long", "id"),
    ColSpec("datetime", "at"),
    ColSpec("binary", "blob"),
    ColSpec("string", "note", required=False),
    ColSpec("boolean", "is on"),
    ColSpec("integer", "n"),
    ColSpec("float", "f"),
]


class Frame(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        if (model_input["n"] < 0).any():
            raise ValueError("negative as asked")
        answer = model_input.copy()
        answer["scaled"] = answer["x"] * params["factor"]
        answer["stops"] = "|".join(params["stops"])
        return answer


PARAMS = ParamSchema([ParamSpec("factor", "double", 2.0), ParamSpec("stops", "string", ["a"], (-1,))])
OUTPUTS = Schema([*COLUMNS, ColSpec("double", "scaled"), ColSpec("string", "stops")])
save("frame", Frame(), ModelSignature(inputs=Schema(COLUMNS), outputs=OUTPUTS, params=PARAMS))


class Rows(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return [f"{row[0]}:{row[1]}" for row in model_input.values.tolist()]


save("rows", Rows(), ModelSignature(inputs=Schema([ColSpec("string"), ColSpec("long")]), outputs=Schema([ColSpec("string")])))


class Tensor(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return np.argmax(model_input, axis=1).astype(np.int64)


TENSOR = np.zeros((2, 3), dtype=np.float32)
save("tensor", Tensor(), infer_signature(TENSOR, np.zeros(2, dtype=np.int64)))


class NamedTensors(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return {"sum": (model_input["left"] + model_input["right"]).tolist()}


INPUTS = Schema([TensorSpec(np.dtype("int64"), (-1,), "left"), TensorSpec(np.dtype("int64"), (-1,), "right")])
save("named-tensors", NamedTensors(), ModelSignature(inputs=INPUTS, outputs=Schema([TensorSpec(np.dtype("int64"), (-1,), "sum")])))


class Part(pydantic.BaseModel):
    text: str
    weight: float = 1.0
    tags: dict[str, str] | None = None


class Message(pydantic.BaseModel):
    role: str
    parts: list[Part]


class Chat(mlflow.pyfunc.PythonModel):
    def predict(self, model_input: list[Message], params=None) -> list[str]:
        return [f"{one.role}: {' '.join(part.text for part in one.parts)}" for one in model_input]


save("chat", Chat())


class Nested(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return [{"id": row["order"]["id"], "total": sum(item["price"] for item in row["order"]["items"])} for row in model_input.to_dict("records")]


ORDER = Object([
    Property("id", "long"),
    Property("items", Array(Object([Property("price", "double"), Property("name", "string", required=False)]))),
    Property("notes", Map("string"), required=False),
])
save(
    "nested",
    Nested(),
    ModelSignature(inputs=Schema([ColSpec(ORDER, "order")]), outputs=Schema([ColSpec("long", "id"), ColSpec("double", "total")])),
)
