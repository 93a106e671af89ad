"""Reads and writes what is logged, in the real MLflow; asked as prober.py is."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "python"))

import mlflow
import prober


def use(tracking_uri):
    mlflow.set_tracking_uri(tracking_uri)


def predict_by(uri, input, params=None):
    model = mlflow.pyfunc.load_model(uri)
    return prober.shown(model.predict(input, params=params))


def describe_by(uri):
    if uri.startswith("file:"):
        uri = mlflow.utils.file_utils.local_file_uri_to_path(uri)  # MLflow describes no file: URIs, though it loads them.
    info = mlflow.models.get_model_info(uri)
    return {
        "signature": None if info.signature is None else info.signature.to_dict(),
        "example": mlflow.models.Model.load(uri).load_input_example(),
        "model_id": info.model_id,
        "run_id": info.run_id,
        "artifact_path": info.artifact_path,
        "model_uuid": info.model_uuid,
    }


def logged_models(experiment_id, filter_string=None):
    found = mlflow.search_logged_models([experiment_id], filter_string=filter_string, output_format="list")
    return [
        {
            "model_id": model.model_id,
            "name": model.name,
            "status": str(model.status),
            "type": model.model_type,
            "params": model.params,
            "tags": model.tags,
            "run_id": model.source_run_id,
            "metrics": sorted([metric.key, metric.value, metric.step] for metric in model.metrics or []),
        }
        for model in found
    ]


def run_of(run_id):
    run = mlflow.get_run(run_id)
    client = mlflow.MlflowClient()
    return {
        "status": run.info.status,
        "name": run.info.run_name,
        "params": run.data.params,
        "metrics": run.data.metrics,
        "tags": run.data.tags,
        "outputs": [[output.model_id, output.step] for output in run.outputs.model_outputs],
        "artifacts": sorted(entry.path for entry in client.list_artifacts(run_id)),
    }


def version_of(name, alias):
    version = mlflow.MlflowClient().get_model_version_by_alias(name, alias)
    return {
        "version": str(version.version),
        "source": version.source,
        "run_id": version.run_id,
        "tags": version.tags,
        "aliases": list(version.aliases),
        "status": version.status,
    }


def set_alias(name, alias, version):
    mlflow.MlflowClient().set_registered_model_alias(name, alias, version)


def log_folder(path, name):
    """A folder that Node has saved, logged by Python."""
    client = mlflow.MlflowClient()
    with mlflow.start_run() as run:
        model = mlflow.initialize_logged_model(name=name, source_run_id=run.info.run_id)
        client.log_model_artifacts(model.model_id, path)
        client.finalize_logged_model(model.model_id, "READY")
        client.log_artifacts(run.info.run_id, path, "own")
    return {"model_id": model.model_id, "run_id": run.info.run_id}


def log_sklearn(name):
    """A model of Python."""
    import pandas as pd
    from sklearn.linear_model import LinearRegression

    features = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [3, 4, 5]})
    fitted = LinearRegression().fit(features, [1.0, 2.0, 3.0])
    info = mlflow.sklearn.log_model(
        fitted, name=name, input_example=features, registered_model_name=name, pip_requirements=[]
    )
    return {"model_id": info.model_id, "signature": info.signature.to_dict()}


for question in (
    use,
    predict_by,
    describe_by,
    logged_models,
    run_of,
    version_of,
    set_alias,
    log_folder,
    log_sklearn,
):
    setattr(prober, question.__name__, question)

if __name__ == "__main__":
    prober.main()
