import { readFile } from "node:fs/promises";
import { type ModelContext, pyfunc, type TypeFromExample } from "@tsfunc/runtime";
import { MEASURES, type Penguin } from "./penguin.ts";
import type { Centroids } from "./train.ts";

/** Tells the species of a penguin: the one whose centre is nearest by the measures that are there. */
@pyfunc
export default class SpeciesModel {
  centroids: Centroids = {};

  /** What the training found is an artifact of the model. */
  async loadContext({ artifacts }: ModelContext): Promise<void> {
    this.centroids = JSON.parse(await readFile(String(artifacts.centroids), "utf8"));
  }

  /** Receives records that fit the signature the model was saved with; answers `unknown` where nothing was measured. */
  predict(modelInput: TypeFromExample): string[] {
    return (modelInput as Penguin[]).map((penguin) => {
      const [nearest] = Object.keys(this.centroids)
        .map((species) => ({ species, distance: this.#distance(penguin, species) }))
        .sort((left, right) => left.distance - right.distance);
      return nearest !== undefined && nearest.distance < Number.POSITIVE_INFINITY ? nearest.species : "unknown";
    });
  }

  /** The mean squared distance in standard deviations. */
  #distance(penguin: Penguin, species: string): number {
    const squares = MEASURES.flatMap((measure) => {
      const value = penguin[measure] ?? Number.NaN;
      const { mean, deviation } = this.centroids[species]?.[measure] ?? { mean: Number.NaN, deviation: 1 };
      return Number.isNaN(value - mean) ? [] : ((value - mean) / deviation) ** 2;
    });
    return squares.length === 0 ? Number.POSITIVE_INFINITY : squares.reduce((sum, one) => sum + one) / squares.length;
  }
}
