"""Answers questions about MLflow: a JSON question a line on stdin, a JSON answer a line on stdout."""

import io
import json
import logging
import sys
import warnings

import pyarrow as pa
import pandas as pd

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

from mlflow.models import ModelSignature, infer_signature
from mlflow.models.utils import _enforce_params_schema, _enforce_schema
from mlflow.types import ParamSchema, Schema
from mlflow.types.utils import _infer_schema

from notation import decode, encode


def infer_schema(data):
    schema = _infer_schema(decode(data))
    return {"to_json": json.dumps(schema.to_dict()), "repr": repr(schema)}


def signature(**parts):
    return infer_signature(**{name: decode(part) for name, part in parts.items()}).to_dict()


def read_signature(written):
    read = ModelSignature.from_dict(written)
    return {"to_dict": read.to_dict(), "repr": repr(read)}


def enforce_schema(schema, data):
    return encode(_enforce_schema(decode(data), Schema.from_json(json.dumps(schema))))


def enforce_params(schema, params):
    return encode(_enforce_params_schema(decode(params), ParamSchema.from_json(json.dumps(schema))))


def read_file(path):
    """A data file as pandas reads it: JSON records, or an Arrow IPC file."""
    if path.endswith(".json"):
        return pd.read_json(path, convert_dates=False)
    with pa.memory_map(path) as source:
        return pa.ipc.open_file(source).read_all().to_pandas()


def read_records(path):
    """What MLflow infers from a JSON file as a list of dictionaries."""
    with open(path, encoding="utf-8") as file:
        return infer_schema(json.load(file))


def read_frame(path):
    """What MLflow infers from a data file as a data frame."""
    schema = _infer_schema(read_file(path))
    return {"to_json": json.dumps(schema.to_dict()), "repr": repr(schema)}


def frame(path):
    """A data file as a data frame, in notation."""
    return encode(read_file(path))


QUESTIONS = {
    function.__name__: function
    for function in (
        infer_schema,
        signature,
        read_signature,
        enforce_schema,
        enforce_params,
        read_records,
        read_frame,
        frame,
    )
}


def answer(question):
    try:
        result = QUESTIONS[question["ask"]](**question["with"])
        return {"ok": True, "result": result}
    except Exception as error:  # Whatever MLflow raises is an answer.
        exception = {"class": type(error).__name__, "problem": "other", "message": str(error)[:500]}
        return {"ok": False, "exception": exception}


def main():
    questions = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
    answers = sys.stdout
    sys.stdout = sys.stderr  # What libraries print is no answer.
    for line in questions:
        answers.write(json.dumps(answer(json.loads(line))) + "\n")
        answers.flush()


main()
