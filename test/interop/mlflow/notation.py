"""Reads and writes the notation of the conformance corpus (test/conformance/cases/README.md)."""

import base64
import datetime
import math

import numpy as np
import pandas as pd
import scipy.sparse

NUMPY_SCALARS = {
    name: getattr(np, name)
    for name in (
        "int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 bool_ str_"
    ).split()
}


def decode(value):
    """A Python value of its notation."""
    if isinstance(value, list):
        return [decode(one) for one in value]
    if not isinstance(value, dict):
        return value
    tag = value.get("$")
    if tag is None:
        return {key: decode(one) for key, one in value.items()}
    if tag in NUMPY_SCALARS:
        return NUMPY_SCALARS[tag](value["v"])
    return DECODERS[tag](value)


def encode(value):
    """The notation of a Python value."""
    if value is None or isinstance(value, (str, bool)):
        return str(value) if isinstance(value, np.str_) else value
    for kind, encoder in ENCODERS:
        if isinstance(value, kind):
            return encoder(value)
    if value is pd.NaT or value is pd.NA:
        return {"$": "nat" if value is pd.NaT else "na"}
    raise TypeError(f"{type(value)} has no notation")


def decode_column(column):
    """A Series of a column's notation."""
    dtype, values = column["dtype"], column["v"]
    if dtype == "object":
        return pd.Series([decode(one) for one in values], dtype=object)
    if dtype.startswith("datetime64"):
        return pd.Series(pd.to_datetime(values)).astype(dtype)
    return pd.Series([decode(one) for one in values], dtype=dtype)


def decode_array(value):
    """An ndarray of its notation."""
    flat = [decode(one) for one in value["v"]]
    return np.array(flat, dtype=value["dtype"]).reshape(value["shape"])


DECODERS = {
    "float": lambda value: float(value["v"]),
    "nan": lambda _: math.nan,
    "inf": lambda value: math.copysign(math.inf, value["v"]),
    "int": lambda value: int(value["v"]),
    "bytes": lambda value: base64.b64decode(value["v"]),
    "datetime": lambda value: datetime.datetime.fromisoformat(value["v"]),
    "datetime64": lambda value: np.datetime64(value["v"], value["unit"]),
    "nat": lambda _: pd.NaT,
    "na": lambda _: pd.NA,
    "ndarray": decode_array,
    "dataframe": lambda value: pd.DataFrame(
        {column["name"]: decode_column(column) for column in value["columns"]}
    ),
    "csr": lambda value: scipy.sparse.csr_matrix(
        (value["v"], value["indices"], value["indptr"]), shape=value["shape"], dtype=value["dtype"]
    ),
}


def encode_int(value):
    number = int(value)
    return number if abs(number) <= 2**53 else {"$": "int", "v": str(number)}


def encode_float(value):
    number = float(value)
    if math.isnan(number):
        return {"$": "nan"}
    if math.isinf(number):
        return {"$": "inf", "v": 1 if number > 0 else -1}
    return {"$": "float", "v": int(number)} if number.is_integer() else number


def bare(value):
    """A value inside a typed container, whose dtype says the type."""
    encoded = encode(value)
    if isinstance(encoded, dict) and "v" in encoded and encoded["$"] != "inf":
        return encoded["v"]
    return None if isinstance(encoded, dict) and encoded["$"] in ("nat", "na") else encoded


def encode_frame(frame):
    columns = []
    for name in frame.columns:
        series = frame[name]
        write = encode if series.dtype == object else bare
        is_text = str(series.dtype) in ("str", "string")
        values = [None if is_text and pd.isna(one) else write(one) for one in series.tolist()]
        name = int(name) if isinstance(name, (int, np.integer)) else str(name)
        columns.append({"name": name, "dtype": str(series.dtype), "v": values})
    return {"$": "dataframe", "columns": columns}


def encode_array(array):
    values = [encode(one) if array.dtype == object else bare(one) for one in array.ravel().tolist()]
    return {"$": "ndarray", "dtype": array.dtype.name, "shape": list(array.shape), "v": values}


ENCODERS = [
    ((bool, np.bool_), bool),
    ((int, np.integer), encode_int),
    ((float, np.floating), encode_float),
    (bytes, lambda value: {"$": "bytes", "v": base64.b64encode(value).decode()}),
    (type(pd.NaT), lambda _: {"$": "nat"}),
    (pd.Timestamp, lambda value: {"$": "timestamp", "v": value.isoformat()}),
    (datetime.datetime, lambda value: {"$": "datetime", "v": value.isoformat()}),
    (np.datetime64, lambda value: {"$": "datetime64", "unit": np.datetime_data(value)[0], "v": str(value)}),
    (pd.DataFrame, encode_frame),
    (np.ndarray, encode_array),
    (dict, lambda value: {str(key): encode(one) for key, one in value.items()}),
    ((list, tuple), lambda value: [encode(one) for one in value]),
]
