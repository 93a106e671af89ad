"""Does with MLflow's file stores what it is asked for, one JSON line after the other, and says what came of it."""

import json
import math
import os
import sys

os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"

import mlflow
from mlflow.entities import (
    ExperimentTag,
    LoggedModelOutput,
    LoggedModelParameter,
    LoggedModelStatus,
    LoggedModelTag,
    Metric,
    Param,
    RunStatus,
    RunTag,
    ViewType,
)
from mlflow.entities.model_registry import ModelVersionTag, RegisteredModelTag
from mlflow.exceptions import MlflowException
from mlflow.store.model_registry.file_store import FileStore as Registry
from mlflow.store.tracking.file_store import FileStore as Tracking

VIEWS = {"ACTIVE_ONLY": ViewType.ACTIVE_ONLY, "DELETED_ONLY": ViewType.DELETED_ONLY, "ALL": ViewType.ALL}
STATUS_PREFIX = "LOGGED_MODEL_"


def number(value):
    value = float(value)
    return value if math.isfinite(value) else str(value)


def tags_of(kind, values):
    return [kind(key, value) for key, value in (values or {}).items()]


def experiment(one):
    return {
        "experimentId": one.experiment_id,
        "name": one.name,
        "artifactLocation": one.artifact_location,
        "lifecycleStage": one.lifecycle_stage,
        "creationTime": one.creation_time,
        "lastUpdateTime": one.last_update_time,
        "tags": dict(one.tags),
    }


def metrics_of(metrics):
    keys = ("key", "value", "timestamp", "step")
    shown = [{**{key: getattr(one, key) for key in keys}, "value": number(one.value)} for one in metrics]
    return shown


def run(store, one):
    info = one.info
    return {
        "info": {
            "runId": info.run_id,
            "runName": info.run_name,
            "experimentId": info.experiment_id,
            "userId": info.user_id,
            "status": info.status,
            "startTime": info.start_time,
            "endTime": info.end_time,
            "artifactUri": info.artifact_uri,
            "lifecycleStage": info.lifecycle_stage,
        },
        "metrics": {key: number(value) for key, value in one.data.metrics.items()},
        "params": dict(one.data.params),
        "tags": dict(one.data.tags),
        "outputs": sorted([output.model_id, output.step] for output in one.outputs.model_outputs),
        "histories": {key: metrics_of(store.get_metric_history(info.run_id, key)) for key in one.data.metrics},
    }


def logged_model(one):
    metrics = [{**shown, "runId": of.run_id, "modelId": of.model_id} for shown, of in zip(metrics_of(one.metrics), one.metrics)]
    status = "UPLOAD_FAILED" if one.status == LoggedModelStatus.FAILED else str(one.status)
    return {
        "modelId": one.model_id,
        "experimentId": one.experiment_id,
        "name": one.name,
        "artifactUri": one.artifact_location,
        "creationTimestamp": one.creation_timestamp,
        "lastUpdatedTimestamp": one.last_updated_timestamp,
        "status": STATUS_PREFIX + status,
        "statusMessage": one.status_message,
        "modelType": one.model_type,
        "sourceRunId": one.source_run_id,
        "tags": dict(one.tags),
        "params": dict(one.params),
        "metrics": sorted(metrics, key=lambda metric: metric["key"]),
    }


def registered_model(one):
    return {
        "name": one.name,
        "creationTimestamp": one.creation_timestamp,
        "lastUpdatedTimestamp": one.last_updated_timestamp,
        "description": one.description or "",
        "aliases": dict(one.aliases),
        "tags": dict(one.tags),
    }


def model_version(one):
    return {
        "name": one.name,
        "version": str(one.version),
        "creationTimestamp": one.creation_timestamp,
        "lastUpdatedTimestamp": one.last_updated_timestamp,
        "description": one.description or "",
        "userId": one.user_id or "",
        "currentStage": one.current_stage,
        "source": one.source,
        "runId": one.run_id,
        "modelId": one.model_id,
        "status": one.status,
        "statusMessage": one.status_message or "",
        "aliases": sorted(one.aliases),
        "tags": dict(one.tags),
    }


def pages(search):
    """All results of a search, by pages."""
    token, found = None, []
    while True:
        page = search(token)
        found.extend(page)
        token = page.token
        if not token:
            return found


class Stores:
    def __init__(self, folder):
        mlflow.set_tracking_uri("file://" + folder)
        self.tracking = Tracking(folder)
        self.registry = Registry(folder)

    def dump(self):
        tracking, registry = self.tracking, self.registry
        experiments = tracking.search_experiments(ViewType.ALL)
        ids = [one.experiment_id for one in experiments]
        return {
            "experiments": [experiment(one) for one in experiments],
            "runs": [run(tracking, one) for one in tracking.search_runs(ids, None, ViewType.ALL)],
            "models": [logged_model(one) for one in tracking.search_logged_models(ids, max_results=10000)],
            "registered": [registered_model(one) for one in registry.search_registered_models(max_results=1000)],
            "versions": [
                {**model_version(one), "downloadUri": registry.get_model_version_download_uri(one.name, one.version)}
                for one in registry.search_model_versions(max_results=10000)
            ],
        }

    def createExperiment(self, name, tags=None):
        return self.tracking.create_experiment(name, None, tags_of(ExperimentTag, tags))

    def renameExperiment(self, experimentId, name):
        self.tracking.rename_experiment(experimentId, name)

    def deleteExperiment(self, experimentId):
        self.tracking.delete_experiment(experimentId)

    def restoreExperiment(self, experimentId):
        self.tracking.restore_experiment(experimentId)

    def setExperimentTag(self, experimentId, key, value):
        self.tracking.set_experiment_tag(experimentId, ExperimentTag(key, value))

    def getExperimentByName(self, name):
        one = self.tracking.get_experiment_by_name(name)
        return one and one.experiment_id

    def createRun(self, experimentId, runName, startTime, tags=None):
        made = self.tracking.create_run(experimentId, "me", startTime, tags_of(RunTag, tags), runName)
        return made.info.run_id

    def updateRun(self, runId, status, endTime, runName=None):
        self.tracking.update_run_info(runId, RunStatus.from_string(status), endTime, runName)

    def deleteRun(self, runId):
        self.tracking.delete_run(runId)

    def restoreRun(self, runId):
        self.tracking.restore_run(runId)

    def logBatch(self, runId, metrics=(), params=None, tags=None):
        logged = [
            Metric(one["key"], float(one["value"]), one["timestamp"], one["step"], model_id=one.get("modelId"))
            for one in metrics
        ]
        self.tracking.log_batch(runId, logged, tags_of(Param, params), tags_of(RunTag, tags))

    def deleteTag(self, runId, key):
        self.tracking.delete_tag(runId, key)

    def logOutputs(self, runId, modelId, step):
        self.tracking.log_outputs(runId, [LoggedModelOutput(modelId, step)])

    def createLoggedModel(self, experimentId, name, sourceRunId=None, modelType=None, params=None, tags=None):
        made = self.tracking.create_logged_model(
            experimentId,
            name,
            sourceRunId,
            tags_of(LoggedModelTag, tags),
            tags_of(LoggedModelParameter, params),
            modelType,
        )
        return made.model_id

    def finalizeLoggedModel(self, modelId, status):
        short = status.removeprefix(STATUS_PREFIX).replace("UPLOAD_", "")
        self.tracking.finalize_logged_model(modelId, LoggedModelStatus(short))

    def deleteLoggedModel(self, modelId):
        self.tracking.delete_logged_model(modelId)

    def logLoggedModelParams(self, modelId, params):
        self.tracking.log_logged_model_params(modelId, tags_of(LoggedModelParameter, params))

    def setLoggedModelTags(self, modelId, tags):
        self.tracking.set_logged_model_tags(modelId, tags_of(LoggedModelTag, tags))

    def deleteLoggedModelTag(self, modelId, key):
        self.tracking.delete_logged_model_tag(modelId, key)

    def createRegisteredModel(self, name, description=None, tags=None):
        self.registry.create_registered_model(name, tags_of(RegisteredModelTag, tags), description)

    def updateRegisteredModel(self, name, description):
        self.registry.update_registered_model(name, description)

    def deleteRegisteredModel(self, name):
        self.registry.delete_registered_model(name)

    def setRegisteredModelTag(self, name, key, value):
        self.registry.set_registered_model_tag(name, RegisteredModelTag(key, value))

    def deleteRegisteredModelTag(self, name, key):
        self.registry.delete_registered_model_tag(name, key)

    def setRegisteredModelAlias(self, name, alias, version):
        self.registry.set_registered_model_alias(name, alias, version)

    def deleteRegisteredModelAlias(self, name, alias):
        self.registry.delete_registered_model_alias(name, alias)

    def getModelVersionByAlias(self, name, alias):
        return str(self.registry.get_model_version_by_alias(name, alias).version)

    def createModelVersion(self, name, source, modelId=None, tags=None):
        # Its own errors are hidden behind three tries.
        self.registry.get_registered_model(name)
        made = self.registry.create_model_version(
            name, source, tags=tags_of(ModelVersionTag, tags), model_id=modelId
        )
        return str(made.version)

    def updateModelVersion(self, name, version, description):
        self.registry.update_model_version(name, version, description)

    def deleteModelVersion(self, name, version):
        self.registry.delete_model_version(name, version)

    def setModelVersionTag(self, name, version, key, value):
        self.registry.set_model_version_tag(name, version, ModelVersionTag(key, value))

    def deleteModelVersionTag(self, name, version, key):
        self.registry.delete_model_version_tag(name, version, key)

    def searchExperiments(self, filter, orderBy, size, viewType):
        def search(token):
            return self.tracking.search_experiments(VIEWS[viewType], size, filter, orderBy, token)

        return [one.name for one in pages(search)]

    def searchRuns(self, experimentIds, filter, orderBy, size, viewType):
        def search(token):
            return self.tracking.search_runs(experimentIds, filter, VIEWS[viewType], size, orderBy, token)

        return [one.info.run_name for one in pages(search)]

    def searchLoggedModels(self, experimentIds, filter, orderBy, size):
        def search(token):
            orders = [order.split(" ") for order in orderBy]
            ordered = [{"field_name": name, "ascending": direction == "ASC"} for name, direction in orders]
            return self.tracking.search_logged_models(experimentIds, filter, None, size, ordered, token)

        return [one.name for one in pages(search)]

    def searchRegisteredModels(self, filter, orderBy, size):
        def search(token):
            return self.registry.search_registered_models(filter, size, orderBy, token)

        return [one.name for one in pages(search)]

    def searchModelVersions(self, filter, orderBy, size):
        def search(token):
            return self.registry.search_model_versions(filter, size, orderBy, token)

        return [f"{one.name}/{one.version}" for one in pages(search)]


def answer(question):
    try:
        stores = Stores(question["folder"])
        return {"result": getattr(stores, question["ask"])(**question["with"])}
    except MlflowException as error:
        return {"error": error.error_code, "message": str(error)[:300]}
    except Exception as error:
        return {"error": "INTERNAL_ERROR", "message": f"{type(error).__name__}: {error}"[:300]}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
