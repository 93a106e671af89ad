import { pyfunc } from "@tsfunc/runtime";
import type { Decision, Ticket } from "./ticket.ts";

const RECEIVED = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

@pyfunc
export default class SupportModel {
  /** Repairs consoles and replaces all else, within the warranty. */
  predict(modelInput: Ticket[]): Decision[] {
    return modelInput.map((ticket) => {
      const action = !ticket.isUnderWarranty ? "refuse" : ticket.product === "console" ? "repair" : "replace";
      const days = ticket.labels.includes("urgent") ? 1 : 5;
      return { action, due: new Date(RECEIVED + days * DAY) };
    });
  }
}
