import { median } from './statistics.ts';

/** What one side did in each round; higher or lower is better as the measurement has it. */
export type Rounds<Name extends string> = Record<Name, number[]>;

/**
 * Measures the sides in turns, in another order each round, so that whatever else the machine does
 * hits all of them alike.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  sides: Record<Name, (round: number) => Promise<number>>,
): Promise<Rounds<Name>> {
  const names = Object.keys(sides) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Rounds<Name>;
  for (let round = 0; round < rounds; round += 1) {
    const turned = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
    for (const name of turned) results[name].push(await sides[name](round));
  }
  return results;
}

/** Median over the rounds of one side's number by the other's of the same round. */
export function medianRatio(ours: readonly number[], reference: readonly number[]): number {
  return median(ours.map((value, round) => value / (reference[round] ?? Number.NaN)));
}
