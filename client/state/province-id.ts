import { type ProvinceId, provinceCodeSchema, schemeSchema } from '../../data/model/index.ts';

/** Reads `2021-10`; null for anything else. */
export function parseProvince(text: string | null | undefined): ProvinceId | null {
  const [first, second, ...rest] = text?.split('-') ?? [];
  const scheme = schemeSchema.safeParse(first).data;
  const code = provinceCodeSchema.safeParse(second).data;
  return scheme && code && rest.length === 0 ? { scheme, code } : null;
}

/** `2021-10`, as addresses, filters and the API's ids have it. */
export function printProvince({ scheme, code }: ProvinceId): string {
  return `${scheme}-${code}`;
}
