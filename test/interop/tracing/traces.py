"""Prints as JSON what the real MLflow finds of the traces in an experiment: all of them, and those of a logged model."""

import json
import logging
import sys
import warnings

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

import mlflow

tracking_uri, experiment_id, model_id = sys.argv[1:]
mlflow.set_tracking_uri(tracking_uri)


def described_span(span):
    return {
        "id": span.span_id,
        "parent": span.parent_id,
        "name": span.name,
        "type": span.span_type,
        "status": span.status.status_code.value,
        "description": span.status.description,
        "inputs": span.inputs,
        "outputs": span.outputs,
        "modelId": span.get_attribute("mlflow.modelId"),
        "events": [{"name": event.name, "attributes": dict(event.attributes)} for event in span.events],
    }


def described(trace):
    return {
        "id": trace.info.trace_id,
        "state": trace.info.state.value,
        "duration": trace.info.execution_duration,
        "name": trace.info.tags.get("mlflow.traceName"),
        "metadata": trace.info.trace_metadata,
        "request": trace.info.request_preview,
        "response": trace.info.response_preview,
        "spans": [described_span(span) for span in trace.data.spans],
    }


def search(**filters):
    return [described(trace) for trace in mlflow.search_traces(return_type="list", **filters)]


found = {
    "all": search(locations=[experiment_id]),
    "ofModel": [trace["id"] for trace in search(locations=[experiment_id], model_id=model_id)],
}
print(json.dumps(found))
