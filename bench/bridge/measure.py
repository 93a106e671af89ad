"""Measures models through MLflow's PyFuncModel.predict: CPU time of this process and of the Node processes that it has, round by round."""

import glob
import json
import logging
import statistics
import sys
import time
import warnings

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

import mlflow
import numpy as np
import pandas as pd
import pydantic

folder = sys.argv[1]
ROUNDS = 9


class Message(pydantic.BaseModel):
    role: str
    content: str


class ChatModel(mlflow.pyfunc.PythonModel):
    def predict(self, model_input: list[Message]) -> list[str]:
        return [f"{message.role}: {message.content}" for message in model_input]


def nanoseconds():
    """CPU time up to now, of every thread of every process."""
    total = time.process_time_ns()
    for worker in sys.modules["tsfunc_loader_v1"]._workers.values():
        for path in glob.glob(f"/proc/{worker.process.pid}/task/*/schedstat"):
            with open(path) as file:
                total += int(file.read().split()[0])
    return total


def cost(run, calls):
    before = nanoseconds()
    for _ in range(calls):
        run()
    return (nanoseconds() - before) / calls


def measure(contestants, calls):
    """Contestants take turns; each round begins with another one."""
    for _, run in contestants:
        for _ in range(min(300, calls)):
            run()
    rounds = []
    for number in range(ROUNDS):
        order = contestants[number % len(contestants) :] + contestants[: number % len(contestants)]
        costs = {name: cost(run, calls) for name, run in order}
        rounds.append([costs[name] for name, _ in contestants])
    return [
        {
            "name": name,
            "nanoseconds": statistics.median(costs[at] for costs in rounds),
            "ratio": statistics.median(costs[at] / costs[0] for costs in rounds),
        }
        for at, (name, _) in enumerate(contestants)
    ]


def chat(count):
    data = [{"role": "user", "content": f"What is the weather in city number {number}?"} for number in range(count)]
    models = [("MLflow with pydantic", theirs), ("control", again), ("tsfunc", ours)]
    expected = theirs.predict(data)
    assert all(model.predict(data) == expected for _, model in models)
    contestants = [(name, lambda model=model: model.predict(data)) for name, model in models]
    return measure(contestants, max(2, 20_000 // count))


def frame(rows):
    """The same frame as JSON and as Arrow."""
    random = np.random.default_rng(1)
    data = pd.DataFrame({name: random.normal(100, 30, rows) for name in ("distance", "delay", "fare", "stops")})
    loader = sys.modules["tsfunc_loader_v1"]

    def run(cells):
        def predict():
            loader.ARROW_CELLS = cells
            return trips.predict(data)

        return predict

    assert run(0)() == run(2**62)()
    return measure([("JSON", run(2**62)), ("Arrow", run(0))], max(2, 20_000 // rows))


def load(name):
    path = f"{folder}/{name}"
    mlflow.pyfunc.save_model(path, python_model=ChatModel(), pip_requirements=[])
    return mlflow.pyfunc.load_model(path)


theirs, again = load("theirs"), load("again")
ours, trips = (mlflow.pyfunc.load_model(f"{folder}/{name}") for name in ("chat", "trips"))
counts, sizes = [1, 100, 10_000], [25, 100, 250, 1_000, 10_000, 100_000]
print(json.dumps({"chat": {count: chat(count) for count in counts}, "frame": {rows: frame(rows) for rows in sizes}}))
