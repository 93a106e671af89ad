import { pyfunc } from "@tsfunc/runtime";

export class Trip {
  distance!: number;
  delay!: number;
  fare!: number;
  stops!: number;
}

@pyfunc
export default class TripModel {
  predict(modelInput: Trip[]): number[] {
    return modelInput.map(({ distance, delay, fare, stops }) => distance + delay + fare + stops);
  }
}
