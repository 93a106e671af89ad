import type { integer } from "@tsfunc/runtime";

/** What a customer wrote, as the support desk files it. */
export class Ticket {
  /** One line. */
  subject!: string;
  product!: "console" | "controller" | "headset";
  /** Days since the purchase. */
  age!: integer;
  labels: string[] = [];

  get isUnderWarranty(): boolean {
    return this.age <= 730;
  }
}

/** What is done about a ticket. */
export interface Decision {
  action: "repair" | "replace" | "refuse";
  /** Until when the customer hears of it. */
  due: Date;
}
