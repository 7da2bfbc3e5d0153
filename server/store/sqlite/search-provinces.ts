import type { Province, ProvinceName, SearchHit } from '../../../data/model/index.ts';
import { provinceNameAt } from '../../../data/model/index.ts';
import { foldText } from '../../../data/register/fold.ts';
import type { StatementCache } from './items.ts';

/** A hit with the folded text that it was found by. */
export interface Candidate {
  folded: string;
  hit: SearchHit;
}

type FormerName = SearchHit['former_names'][number];

/** A former name of a province, with every way in which it may be asked for, folded. */
interface Former extends FormerName {
  spellings: readonly string[];
}

/** `Yên Bái` of `Tỉnh Yên Bái`. */
function bareName(name: string): string {
  return name.replace(/^(Tỉnh|Thành phố) /, '');
}

function spellingsOf({ name_vi, name_en }: ProvinceName): string[] {
  const folded = [...new Set([foldText(name_vi), foldText(name_en)])];
  const bare = folded.map((name) => name.replace(/^(tinh|thanh pho) | (province|city)$/g, ''));
  return [...folded, ...bare];
}

/** The shortest spelling in which a word begins as the query does. */
function bestOf(spellings: readonly string[], query: string): string | undefined {
  const matching = spellings.filter((name) => ` ${name}`.includes(` ${query}`));
  return matching.sort((a, b) => a.length - b.length)[0];
}

/**
 * The names that a province had before, and those of the provinces that it was made of, where they
 * are other names than its own; “Thành phố Đồng Nai” is none beside “Tỉnh Đồng Nai”.
 */
function formerNames(provinces: readonly Province[], unit: Province, today: string): Former[] {
  const own = bareName(provinceNameAt(unit, today).name_vi);
  const parts = provinces.filter(
    ({ scheme, successor_code }) => scheme !== unit.scheme && successor_code === unit.code,
  );
  const found = new Map<string, Former>();
  for (const { names } of [...parts, unit]) {
    names.forEach((name, index) => {
      const bare = bareName(name.name_vi);
      if (bare === own) return;
      const next = names[index + 1];
      found.set(bare, {
        name: bare,
        relation: next || parts.length < 2 ? 'renamed' : 'merged',
        since: next?.valid_from ?? unit.valid_from,
        spellings: spellingsOf(name),
      });
    });
  }
  return [...found.values()];
}

function successorOf(
  provinces: readonly Province[],
  unit: Province,
  today: string,
): SearchHit['successor'] {
  const successor = provinces.find(
    ({ scheme, code }) => scheme !== unit.scheme && code === unit.successor_code,
  );
  if (!successor) return null;
  const { name_vi, name_en } = provinceNameAt(successor, today);
  const { scheme, code, valid_from } = successor;
  return { scheme, code, name_vi, name_en, since: valid_from };
}

/**
 * Provinces of both schemes by name or code. One that is asked for by a name that it or a part of it
 * had before is found too, and says by which; so a name of the past leads to the unit of today.
 */
export function provinceCandidates(
  statement: StatementCache,
  provinces: readonly Province[],
  query: string,
  today: string,
): Candidate[] {
  return provinces.flatMap((unit) => {
    const name = provinceNameAt(unit, today);
    const formers = formerNames(provinces, unit, today);
    const isFormer = ({ name_vi }: ProvinceName) =>
      formers.some((former) => former.name === bareName(name_vi));
    const own = unit.names.filter((candidate) => !isFormer(candidate)).flatMap(spellingsOf);
    let folded = bestOf([...own, unit.code], query);
    let matchedAs: string | null = null;
    for (const former of folded === undefined ? formers : []) {
      const spelling = bestOf(former.spellings, query);
      if (spelling !== undefined && (folded === undefined || spelling.length < folded.length)) {
        folded = spelling;
        matchedAs = former.name;
      }
    }
    if (folded === undefined) return [];
    const row = statement(
      'SELECT west, south, east, north, label_lng, label_lat FROM boundary WHERE scheme = ? AND code = ?',
    ).get(unit.scheme, unit.code) as Record<string, number> | undefined;
    const hit: SearchHit = {
      kind: 'province',
      id: `${unit.scheme}-${unit.code}`,
      code: unit.code,
      name: name.name_vi,
      context: unit.scheme === '2021' ? '63 tỉnh, đến 30/06/2025' : '34 tỉnh, từ 01/07/2025',
      bbox: row ? [row.west ?? 0, row.south ?? 0, row.east ?? 0, row.north ?? 0] : null,
      point: row ? [row.label_lng ?? 0, row.label_lat ?? 0] : null,
      name_en: name.name_en,
      scheme: unit.scheme,
      matched_as: matchedAs,
      former_names: formers.map(({ spellings: _spellings, ...former }) => former),
      successor: successorOf(provinces, unit, today),
    };
    return [{ folded, hit }];
  });
}
