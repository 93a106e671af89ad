import { DataFrame, ModelInstance } from "../../harness/containers.ts";
import { differentData, sameItem } from "../enforce/same-data.ts";

/**
 * Whether a model returned what was recorded.
 *
 * @param ours What ours returned.
 * @param recorded What was recorded, decoded; a frame stands for its rows.
 */
export function sameReturned(ours: unknown, recorded: unknown): boolean {
  if (recorded instanceof DataFrame) return differentData(ours, recorded, { schema: [] }) === null;
  return Array.isArray(recorded) && recorded.some((item) => item instanceof ModelInstance)
    ? Array.isArray(ours) && recorded.length === ours.length && recorded.every((item, at) => sameItem(ours[at], item))
    : sameItem(ours, recorded);
}
