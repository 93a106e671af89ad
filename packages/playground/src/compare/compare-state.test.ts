import { expect, test } from "vitest";
import { CompareState } from "./compare-state.ts";
import { summaryOf } from "./summary-of.ts";

test("the changes follow the texts", () => {
  const state = new CompareState();
  state.before.value = '[{"name": "a", "type": "long", "required": true}]';
  state.after.value = state.before.value;
  expect(state.comparison.value && summaryOf(state.comparison.value)).toBe("The signatures are equal.");
  state.after.value = '[{"name": "a", "type": "integer", "required": true}]';
  expect(state.comparison.value && summaryOf(state.comparison.value)).toBe("1 change: 1 breaking, 0 risky, 0 safe.");
  state.swap();
  expect(state.comparison.value?.impact).toBe("safe");
  state.before.value = "{";
  expect([state.old.value.problem === null, state.comparison.value]).toEqual([false, null]);
});

test("a link has both texts", () => {
  const [one, other] = [new CompareState(), new CompareState()];
  one.before.value = "";
  other.restore(JSON.parse(JSON.stringify(one)));
  expect(other.toJSON()).toEqual(one.toJSON());
  expect(other.old.value).toEqual({ signature: null, problem: null });
});
