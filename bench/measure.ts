/** A named piece of work; one call is one item of the figures. */
export type Contestant = readonly [name: string, run: () => unknown, limit?: Limit | undefined];

/** What is asked of a contestant: so many times the cost of another one. */
export interface Limit {
  readonly than: string;
  readonly most?: number;
  readonly least?: number;
}

/** What one contestant cost. */
export interface Figure {
  readonly name: string;
  /** CPU nanoseconds a call, the median over the rounds. */
  readonly nanoseconds: number;
  /** CPU time against the first contestant, round by round, the median. */
  readonly ratio: number;
  readonly limit?: Limit | undefined;
}

/** Of calls that take long there are fewer rounds. */
const [ROUNDS, ROUNDS_OF_LONG_CALLS] = [21, 7];
const ROUND_MILLISECONDS = 30;
const WARM_UP_MILLISECONDS = 400;

/**
 * Measures contestants in turn, round by round, so that a machine that slows down slows all of them. CPU time of the whole process counts,
 * so garbage collection on other threads is part of the cost.
 */
export function measure(contestants: readonly Contestant[]): Figure[] {
  const counts = contestants.map(([, run]) => callsWithin(run, ROUND_MILLISECONDS));
  const length = counts.includes(1) ? ROUNDS_OF_LONG_CALLS : ROUNDS;
  const rounds = Array.from({ length }, (_, round) => measureRound(contestants, counts, round));
  return contestants.map(([name, , limit], index) => ({
    name,
    ...(limit !== undefined && { limit }),
    nanoseconds: median(rounds.map((round) => round[index] as number)),
    ratio: median(rounds.map((round) => (round[index] as number) / (round[0] as number))),
  }));
}

/** The middle value of an odd number of values, the upper middle one of an even number. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

/** Each round begins with another contestant. */
function measureRound(contestants: readonly Contestant[], counts: readonly number[], round: number): number[] {
  const costs: number[] = [];
  for (let step = 0; step < contestants.length; step++) {
    const index = (step + round) % contestants.length;
    costs[index] = cpuNanoseconds((contestants[index] as Contestant)[1], counts[index] as number);
  }
  return costs;
}

function callsWithin(run: () => unknown, milliseconds: number): number {
  let calls = 0;
  const end = performance.now() + WARM_UP_MILLISECONDS;
  while (performance.now() < end) {
    run();
    calls++;
  }
  return Math.max(1, Math.round((calls * milliseconds) / WARM_UP_MILLISECONDS));
}

function cpuNanoseconds(run: () => unknown, calls: number): number {
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call++) run();
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / calls;
}
