"""Loads models in the real MLflow and answers what a test asks: a JSON question a line on stdin, a JSON answer a line on stdout."""

import base64
import copy
import datetime
import decimal
import io
import json
import logging
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
import traceback
import warnings

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

import mlflow
import numpy as np
import pandas as pd

from mlflow.models import validate_serving_input
from mlflow.models.utils import load_serving_example

loaded = {}


def load(path, **options):
    key = path + json.dumps(options)
    if key not in loaded:
        loaded[key] = mlflow.pyfunc.load_model(path, **options)
    return loaded[key]


def loader():
    return sys.modules["tsfunc_loader_v1"]


def children():
    """The process ids of this process's Node processes."""
    return sorted(worker.process.pid for worker in loader()._workers.values() if worker.ended is None)


def shown(value):
    """A value with what JSON would lose of it."""
    if isinstance(value, datetime.datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, np.ndarray):
        return {"ndarray": str(value.dtype), "shape": list(value.shape), "values": shown(value.ravel().tolist())}
    if isinstance(value, pd.DataFrame):
        return {"frame": {name: shown(value[name].tolist()) for name in value.columns}}
    if isinstance(value, (list, tuple)):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {name: shown(member) for name, member in value.items()}
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**53:
        return {"int": str(value)}
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return {"float": repr(value)}
    return value


def made(value):
    """A value of a question: objects with one member that begins with `$` stand for what JSON has no room for."""
    if isinstance(value, list):
        return [made(item) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1 and next(iter(value))[0] == "$":
        kind, content = next(iter(value.items()))
        return MADE[kind](content)
    return {name: made(member) for name, member in value.items()}


MADE = {
    "$int": int,
    "$float": float,
    "$datetime": datetime.datetime.fromisoformat,
    "$bytes": bytes.fromhex,
    "$decimal": decimal.Decimal,
    "$array": lambda content: np.array(made(content["values"]), dtype=content["dtype"]),
    "$frame": lambda content: pd.DataFrame({name: series(values) for name, values in content.items()}),
    "$set": set,
}


def series(values):
    """Of a list, or of an array with a dtype."""
    return pd.Series(values["values"], dtype=values["dtype"]) if isinstance(values, dict) else made(values)


def predict(path, input, params=None, **options):
    return shown(load(path, **options).predict(made(input), params))


def predict_with_arrow(path, input, cells):
    """Predicts with data frames of so many cells and more as Arrow; what travelled so is counted."""
    model = load(path)
    module = loader()
    before, stream, count = module.ARROW_CELLS, module._arrow_stream, []

    def counted(names, arrays):
        count.append(len(arrays))
        return stream(names, arrays)

    module.ARROW_CELLS, module._arrow_stream = cells, counted
    try:
        return {"result": shown(model.predict(made(input))), "columns": sum(count)}
    finally:
        module.ARROW_CELLS, module._arrow_stream = before, stream


def without_pyarrow(path, input):
    """Predicts where pyarrow cannot be imported, with data of any size."""
    model = load(path)
    module, before = loader(), loader().ARROW_CELLS
    hidden = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "pyarrow"}
    sys.modules["pyarrow"], module.ARROW_CELLS = None, 0
    try:
        return shown(model._model_impl.predict(made(input)))
    finally:
        module.ARROW_CELLS = before
        sys.modules.update(hidden)


def stream(path, input, pieces=None):
    got = []
    for piece in load(path).predict_stream(made(input)):
        got.append(piece)
        if pieces is not None and len(got) == pieces:
            break
    return got


def describe(path):
    """What MLflow reads of a model without running it."""
    info = mlflow.models.get_model_info(path)
    return {"signature": info.signature.to_dict(), "text": repr(info.signature)}


def serve_example(path):
    return shown(validate_serving_input(path, load_serving_example(path)))


def threads(path, count, calls):
    """Many threads call one model; how many answers were not those of their calls."""
    model, wrong = load(path), []

    def run(thread):
        for call in range(calls):
            text = f"{thread} {call}"
            answer = model.predict([{"role": "user", "content": text}])[0]
            if f" {text} " not in answer:
                wrong.append(answer)

    running = [threading.Thread(target=run, args=(thread,)) for thread in range(count)]
    for one in running:
        one.start()
    for one in running:
        one.join()
    return {"wrong": wrong, "processes": len(children())}


def overlap(path, count):
    """Seconds that calls take which wait half a second each."""
    model = load(path)
    start = time.monotonic()
    running = [threading.Thread(target=model.predict, args=([{"role": "user", "content": "please wait"}],)) for _ in range(count)]
    for one in running:
        one.start()
    for one in running:
        one.join()
    return time.monotonic() - start


def crash(path):
    """A call ends the process; another one that is under way fails, too; the next one is answered by a new process."""
    model = load(path)
    model.predict([{"role": "user", "content": "first"}])
    before, errors = children(), []

    def fail(content):
        try:
            model.predict([{"role": "user", "content": content}])
        except mlflow.exceptions.MlflowException as error:
            errors.append([error.error_code, error.message])

    waiting = threading.Thread(target=fail, args=("please wait",))
    waiting.start()
    time.sleep(0.1)
    fail("please exit")
    waiting.join()
    answer = model.predict([{"role": "user", "content": "again"}])
    return {"errors": errors, "answer": answer, "restarted": children() != before, "processes": len(children()) == len(before)}


def in_child(model, sender):
    try:
        sender.send([model.predict([{"role": "user", "content": "from a child"}]), os.getpid(), children()])
    except Exception as error:
        sender.send([repr(error)])


def fork_and_pickle(path):
    model = load(path)
    own = children()
    found = {}
    for method in ("fork", "spawn"):
        context = multiprocessing.get_context(method)
        receiver, sender = context.Pipe(False)
        child = context.Process(target=in_child, args=(model, sender))
        child.start()
        found[method] = receiver.recv() if receiver.poll(60) else ["no answer"]
        child.join(20)
    again = pickle.loads(pickle.dumps(model._model_impl))
    found["pickle"] = again.predict([{"role": "user", "content": "pickled"}])
    found["copy"] = copy.deepcopy(again).predict([{"role": "user", "content": "copied"}])
    found["own"] = own == children()
    found["after"] = model.predict([{"role": "user", "content": "after"}])
    time.sleep(1)
    found["left"] = [pid for method in ("fork", "spawn") for pid in found[method][2] if alive(pid)] if len(found["spawn"]) > 2 else None
    return found


def alive(pid):
    try:
        os.kill(pid, 0)
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def is_alive(pid):
    return alive(pid)


def environment(path, variables):
    """Loads a model in another environment; what it answers, or the error."""
    before = dict(os.environ)
    module = sys.modules.get("tsfunc_loader_v1")
    workers = dict(module._workers)
    module._workers.clear()
    os.environ.update({name: value for name, value in variables.items()})
    try:
        model = mlflow.pyfunc.load_model(path)
        return {"answer": model.predict(["x"]), "node": open(f"/proc/{children()[0]}/cmdline").read().split("\0")[0]}
    finally:
        module._close_all()
        module._workers.clear()
        module._workers.update(workers)
        os.environ.clear()
        os.environ.update(before)


def content_key(paths):
    """How many processes models need that are copies of each other."""
    before = len(children())
    for path in paths:
        mlflow.pyfunc.load_model(path).predict(["x"])
    return len(children()) - before


def save_models(folder):
    """Models that MLflow itself saves, with their signatures."""
    import pydantic
    from sklearn.linear_model import LinearRegression

    signatures = {}
    features = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [3, 4, 5]})
    fitted = LinearRegression().fit(features, [1.0, 2.0, 3.0])
    example_path, hints_path = os.path.join(folder, "sklearn"), os.path.join(folder, "hints")
    mlflow.sklearn.save_model(fitted, example_path, input_example=features, pip_requirements=[])

    class Message(pydantic.BaseModel):
        role: str
        content: str
        tags: list[str] = []
        scores: dict[str, float] | None = None

    class Chat(mlflow.pyfunc.PythonModel):
        def predict(self, model_input: list[Message], params=None) -> list[str]:
            return [message.content for message in model_input]

    mlflow.pyfunc.save_model(hints_path, python_model=Chat(), pip_requirements=[])
    for path in (example_path, hints_path):
        signatures[path] = mlflow.models.get_model_info(path).signature.to_dict()
    return signatures


def answer(question):
    try:
        return {"ok": True, "result": globals()[question["ask"]](**question["with"])}
    except mlflow.exceptions.MlflowException as error:
        return {"ok": False, "code": error.error_code, "message": error.message}
    except Exception as error:
        return {"ok": False, "code": type(error).__name__, "message": traceback.format_exc()[-1500:]}


def main():
    questions = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # What libraries and models print is no answer.
    for line in questions:
        answers.write(json.dumps(answer(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
