"""Trains the classifier and writes iris.onnx, and what scikit-learn itself predicts for flowers that it has not seen.

pip install scikit-learn==1.9.1 skl2onnx==1.20.0
python make-model.py
"""

import json
from pathlib import Path

from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

here = Path(__file__).parent
measures, species = load_iris(return_X_y=True)
known, unseen, species_of_known, _ = train_test_split(
    measures.astype("float32"), species, test_size=30, random_state=0, stratify=species
)

classifier = LogisticRegression(max_iter=1000).fit(known, species_of_known)
model = to_onnx(
    classifier,
    initial_types=[("measures", FloatTensorType([None, 4]))],
    options={"zipmap": False},
    target_opset={"": 17, "ai.onnx.ml": 3},
)
(here / "iris.onnx").write_bytes(model.SerializeToString())

rows = [[round(float(length), 1) for length in flower] for flower in unseen]
labels = classifier.predict(unseen).tolist()
probabilities = classifier.predict_proba(unseen).tolist()
flowers = [
    {"measures": row, "label": label, "probabilities": each} for row, label, each in zip(rows, labels, probabilities)
]
(here / "expected.jsonl").write_text("".join(f"{json.dumps(flower)}\n" for flower in flowers), encoding="utf8")
