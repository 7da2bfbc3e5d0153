import { foldText } from '../../data/register/fold.ts';

/** The longest name that the schema of stories takes. */
const LONGEST = 60;

/** A name for addresses and files out of a title: “Lào Cai 2023” becomes `lao-cai-2023`. */
export function nameOfTitle(title: string): string {
  const name = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return name || 'story';
}

/** The wanted name, or the first of `name-2`, `name-3` … that nobody has. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  if (!known.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const name = wanted.slice(0, LONGEST - end.length).replace(/-+$/, '') + end;
    if (!known.has(name)) return name;
  }
}
