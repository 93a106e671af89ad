import { pyfunc } from "@tsfunc/runtime";
import type { Flight } from "./flight-model.ts";

/** As many as gradient boosting makes where nothing else is said: 100 trees of 6 levels. */
const [TREES, LEVELS] = [100, 6];
const [NODES, LEAVES] = [2 ** LEVELS - 1, 2 ** LEVELS];
const FEATURES = 5;

/** A model that works as models do: boosted trees, of which each row goes through all. */
@pyfunc
export default class DelayForest {
  readonly #features = new Uint8Array(TREES * NODES);
  readonly #thresholds = new Float64Array(TREES * NODES);
  readonly #leaves = new Float64Array(TREES * LEAVES);

  constructor() {
    const random = randomNumbers(1);
    for (let node = 0; node < TREES * NODES; node++) {
      this.#features[node] = Math.floor(random() * FEATURES);
      this.#thresholds[node] = random();
    }
    for (let leaf = 0; leaf < TREES * LEAVES; leaf++) this.#leaves[leaf] = random() - 0.5;
  }

  predict(modelInput: Flight[]): { id: number; delay: number }[] {
    return modelInput.map((flight) => ({ id: flight.id, delay: this.#score(featuresOf(flight)) }));
  }

  #score(row: readonly number[]): number {
    let sum = 0;
    for (let tree = 0; tree < TREES; tree++) {
      let node = 0;
      while (node < NODES) node = 2 * node + (this.#goesLeft(tree * NODES + node, row) ? 1 : 2);
      sum += this.#leaves[tree * LEAVES + node - NODES] as number;
    }
    return sum;
  }

  #goesLeft(node: number, row: readonly number[]): boolean {
    return (row[this.#features[node] as number] as number) < (this.#thresholds[node] as number);
  }
}

/** From 0 to 1, as the thresholds are. */
function featuresOf({ date, distance, price, origin, crew }: Flight): readonly number[] {
  return [
    date.getUTCHours() / 24,
    distance / 2600,
    (price % 1000) / 1000,
    (origin.charCodeAt(0) - 65) / 26,
    crew.size / 8,
  ];
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
