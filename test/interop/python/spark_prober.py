"""Runs a model on Spark and in this process over the same rows; says as JSON whether they agree, and with how many processes."""

import json
import os
import sys
import warnings

warnings.simplefilter("ignore")

import mlflow
import numpy as np
import pandas as pd

from pyspark.sql import SparkSession
from pyspark.sql.functions import struct

path, chat, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "4")
    .config("spark.sql.execution.arrow.pyspark.enabled", "true")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
random = np.random.default_rng(7)
frame = pd.DataFrame(
    {
        "id": np.arange(rows),
        "distance": random.normal(800, 300, rows),
        "delay": random.integers(-60, 600, rows),
        "origin": random.choice(["SFO", "EWR", "Zürich"], rows),
    }
)
found = {}
columns = ["distance", "delay", "origin"]
udf = mlflow.pyfunc.spark_udf(spark, path, env_manager="local", result_type="double", extra_env={"TSFUNC_TEST_PIDS": sys.argv[4]})
table = spark.createDataFrame(frame).repartition(8)
for _ in range(2):
    scored = table.withColumn("score", udf(struct(*columns))).toPandas().sort_values("id")["score"].to_numpy()
expected = np.array(mlflow.pyfunc.load_model(path).predict(frame[columns]))
found["rows"] = len(scored)
found["equal"] = bool((scored == expected).all())

words = mlflow.pyfunc.spark_udf(spark, chat, env_manager="local", result_type="string")
texts = spark.createDataFrame(pd.DataFrame({"text": ["a", "bc"]})).withColumn("upper", words("text")).toPandas()
found["texts"] = texts["upper"].tolist()

wrong = frame.assign(delay=None).astype({"delay": "object"}).head(3)
try:
    spark.createDataFrame(wrong, "id long, distance double, delay long, origin string").withColumn("score", udf(struct(*columns))).toPandas()
except Exception as error:
    found["error"] = "delay" in str(error)
spark.stop()
answers.write(json.dumps(found))
answers.flush()
