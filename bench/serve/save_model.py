"""Saves the model of this suite as a Python developer writes it for MLflow."""

import sys

import mlflow
import pydantic


class Message(pydantic.BaseModel):
    role: str
    content: str


class ChatModel(mlflow.pyfunc.PythonModel):
    def predict(self, model_input: list[Message]) -> list[str]:
        return [f"{message.role}: {message.content}" for message in model_input]


mlflow.pyfunc.save_model(sys.argv[1], python_model=ChatModel(), pip_requirements=[])
