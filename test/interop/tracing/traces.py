"""Tells what the real MLflow finds of traces; asked as prober.py is."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "python"))

import mlflow
import prober


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


def traces_of(tracking_uri, experiment_id, model_id):
    """The traces of an experiment: all of them, and those of a logged model."""
    mlflow.set_tracking_uri(tracking_uri)
    return {
        "all": search(locations=[experiment_id]),
        "ofModel": [trace["id"] for trace in search(locations=[experiment_id], model_id=model_id)],
    }


prober.traces_of = traces_of

if __name__ == "__main__":
    prober.main()
