import { provinceCodeSchema, type Scheme, schemeSchema } from '../../data/model/index.ts';

/** A province is named by scheme and code together; a code alone is ambiguous. */
export interface ProvinceId {
  scheme: Scheme;
  code: string;
}

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
