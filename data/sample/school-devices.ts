import type { DeviceLot, School } from '../model/index.ts';
import { apportion } from './apportion.ts';
import { randomFrom } from './random.ts';

/** Share of a province's schools that devices have reached, where there are not enough for all; invented. */
const REACHED = 0.7;

/**
 * Hands the devices that lots delivered to each province out to its schools, by their students in
 * need: the schools of a province add up to its lots. No school gets more devices than it has students
 * in need, unless the province has. Null where no lot of the province states what was delivered.
 */
export function handOut(
  schools: readonly School[],
  lots: readonly DeviceLot[],
  seed: number,
): School[] {
  const delivered = new Map<string | null, number>();
  for (const { province_code_2021: code, delivered: devices } of lots) {
    if (devices !== null) delivered.set(code, (delivered.get(code) ?? 0) + devices);
  }
  const byProvince = new Map<string | null, School[]>();
  for (const school of schools) {
    const own = byProvince.get(school.province_code_2021);
    if (own) own.push(school);
    else byProvince.set(school.province_code_2021, [school]);
  }
  return [...byProvince].flatMap(([code, own]) => {
    const devices = delivered.get(code);
    if (devices === undefined) return own;
    const parts = share(devices, own, randomFrom(seed, `devices ${code}`));
    return own.map((school, i) => ({ ...school, devices_delivered: parts[i] as number }));
  });
}

function share(devices: number, schools: readonly School[], random: () => number): number[] {
  const needs = schools.map(({ students_in_need }) => students_in_need ?? 0);
  const reached = needs.map((need) => (random() < REACHED ? need : 0));
  const sum = (weights: readonly number[]) => weights.reduce((a, b) => a + b, 0);
  if (devices <= sum(reached)) return apportion(devices, reached, needs);
  return apportion(devices, needs, devices <= sum(needs) ? needs : undefined);
}
