"""Reads and writes a tracking server by the real MLflow: a JSON question a line on stdin, a JSON answer a line on stdout."""

import io
import json
import logging
import math
import os
import sys
import warnings

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

from mlflow import MlflowClient
from mlflow.entities import LoggedModelOutput, LoggedModelStatus, Metric, Param, RunTag


def client(uri):
    return MlflowClient(tracking_uri=uri, registry_uri=uri)


def metric(one):
    value = one.value if math.isfinite(one.value) else str(one.value)
    return {"key": one.key, "value": value, "timestamp": one.timestamp, "step": one.step}


def read_experiment(uri, name):
    found = client(uri).get_experiment_by_name(name)
    return {"id": found.experiment_id, "stage": found.lifecycle_stage, "tags": found.tags}


def read_run(uri, run_id):
    run = client(uri).get_run(run_id)
    history = [metric(one) for key in run.data.metrics for one in client(uri).get_metric_history(run_id, key)]
    return {
        "name": run.info.run_name,
        "user": run.info.user_id,
        "status": run.info.status,
        "start": run.info.start_time,
        "end": run.info.end_time,
        "params": run.data.params,
        "tags": run.data.tags,
        "history": sorted(history, key=lambda one: (one["key"], one["step"])),
        "outputs": [[output.model_id, output.step] for output in run.outputs.model_outputs],
    }


def read_model(uri, model_id):
    model = client(uri).get_logged_model(model_id)
    return {
        "name": model.name,
        "status": str(model.status),
        "type": model.model_type,
        "run": model.source_run_id,
        "params": model.params,
        "tags": model.tags,
        "metrics": [metric(one) for one in model.metrics],
    }


def read_registered(uri, name):
    found = client(uri).get_registered_model(name)
    versions = client(uri).search_model_versions(f"name = '{name}'")
    return {
        "description": found.description,
        "tags": found.tags,
        "aliases": {alias: str(version) for alias, version in found.aliases.items()},
        "versions": {
            str(one.version): {"source": one.source, "tags": one.tags, "description": one.description, "status": one.status}
            for one in versions
        },
    }


def write_story(uri, name):
    """What Python writes, for the other side to read."""
    to = client(uri)
    experiment = to.create_experiment(name, tags={"team": "py", "odd / key": "ü'\""})
    run = to.create_run(experiment, start_time=1000, run_name="one", tags={"mlflow.user": "ada", "t": "1"})
    run_id = run.info.run_id
    to.log_batch(
        run_id,
        metrics=[Metric("loss", 0.5, 5, 1), Metric("loss", float("nan"), 6, 2), Metric("big", 1e300, 5, -3)],
        params=[Param("p", "1"), Param("long", "x" * 6000)],
        tags=[RunTag("u", "ü")],
    )
    model = to.create_logged_model(
        experiment, name="chat", source_run_id=run_id, model_type="agent", params={"q": "2"}, tags={"stage": "dev"}
    )
    to.log_outputs(run_id, [LoggedModelOutput(model.model_id, 4)])
    to.log_metric(run_id, "f1", 0.25, timestamp=9, step=2, model_id=model.model_id)
    to.finalize_logged_model(model.model_id, LoggedModelStatus.READY)
    to.set_terminated(run_id, "FAILED", end_time=2000)
    to.create_registered_model(name, tags={"a": "1"}, description="words")
    to.create_model_version(name, f"models:/{model.model_id}", model_id=model.model_id, tags={"b": "2"})
    to.set_registered_model_alias(name, "champion", "1")
    return {"experiment": experiment, "run": run_id, "model": model.model_id}


def answer(question):
    try:
        return {"result": globals()[question["ask"]](**question["with"])}
    except Exception as error:
        return {"code": getattr(error, "error_code", type(error).__name__), "message": str(error)}


def main():
    questions = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # What libraries print is no answer.
    for line in questions:
        answers.write(json.dumps(answer(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
