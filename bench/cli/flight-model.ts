import { type long, pyfunc } from "@tsfunc/runtime";

export class Crew {
  captain!: string;
  size!: long;
}

export class Flight {
  id!: long;
  date!: Date;
  delay!: long;
  distance!: long;
  price!: number;
  isLate!: boolean;
  origin!: string;
  destination!: string;
  note?: string | null;
  crew!: Crew;
}

/** A model that does little itself. */
@pyfunc
export default class Flights {
  predict(modelInput: Flight[]): { id: number; text: string }[] {
    return modelInput.map(({ id, origin, destination, delay, crew }) => {
      return { id, text: `${origin}-${destination} by ${crew.captain}: ${delay > 15 ? "late" : "on time"}` };
    });
  }
}
