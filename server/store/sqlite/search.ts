import type { Database } from 'better-sqlite3';
import type { Province, SearchHit } from '../../../data/model/index.ts';
import { foldText } from '../../../data/register/fold.ts';
import type { StatementCache } from './items.ts';
import { type Candidate, provinceCandidates } from './search-provinces.ts';

type IndexedKind = 'commune' | 'village' | 'school';
const KIND_ORDER: Record<SearchHit['kind'], number> = {
  province: 0,
  commune: 1,
  village: 2,
  school: 3,
};
const KINDS = Object.keys(KIND_ORDER).length;

/** Row of the full-text index for a record, so that it can be replaced without looking for it. */
export function searchRowId(kind: IndexedKind, id: number): number {
  return id * KINDS + KIND_ORDER[kind];
}

/** The same as SQL, for the row id in a column. */
export function searchRowIdSql(kind: IndexedKind, idColumn: string): string {
  return `${idColumn} * ${KINDS} + ${KIND_ORDER[kind]}`;
}

/** Makes the communes and their place in the index anew from the villages. */
export function rebuildCommunes(db: Database): void {
  db.exec(`
    DELETE FROM search WHERE kind = 'commune';
    DELETE FROM commune;
    INSERT INTO commune (name, province_code_2021, province_code_2025, west, south, east, north)
      SELECT commune_name, province_code_2021, province_code_2025, min(lng), min(lat), max(lng), max(lat)
      FROM village WHERE commune_name IS NOT NULL
      GROUP BY commune_name, province_code_2021, province_code_2025;`);
  const put = db.prepare(
    "INSERT INTO search (rowid, folded, kind, ref) VALUES (?, ?, 'commune', ?)",
  );
  for (const { id, name } of db.prepare('SELECT id, name FROM commune').all() as {
    id: number;
    name: string;
  }[]) {
    put.run(searchRowId('commune', id), foldText(name), String(id));
  }
}

const CANDIDATES = 200;

/** What only hits of provinces say. */
const NOT_A_PROVINCE = {
  name_en: null,
  scheme: null,
  matched_as: null,
  former_names: [],
  successor: null,
} satisfies Partial<SearchHit>;

/** The words of a query as an FTS5 expression: all of them, each as a prefix. Null where there is none. */
function matchExpression(folded: string): string | null {
  const words = folded.match(/[\p{L}\p{N}]+/gu)?.slice(0, 8);
  return words ? words.map((word) => `"${word}"*`).join(' AND ') : null;
}

/**
 * The exact name or code first, then beginnings, then the rest; larger places before smaller, shorter
 * names before longer; of two provinces found by the same name the one still in force.
 */
function compare(query: string): (a: Candidate, b: Candidate) => number {
  const rank = ({ folded, hit }: Candidate) => {
    if (folded === query || foldText(hit.code ?? '') === query) return 0;
    return folded.startsWith(query) ? 1 : 2;
  };
  return (a, b) =>
    rank(a) - rank(b) ||
    KIND_ORDER[a.hit.kind] - KIND_ORDER[b.hit.kind] ||
    a.folded.length - b.folded.length ||
    Number(a.folded > b.folded) - Number(a.folded < b.folded) ||
    Number(a.hit.successor !== null) - Number(b.hit.successor !== null);
}

/** Finds provinces, communes, villages and schools by name or code; ignores case, tone marks and đ/d. */
export function searchNames(
  statement: StatementCache,
  provinces: readonly Province[],
  text: string,
  limit: number,
  today: string,
): SearchHit[] {
  const query = foldText(text.normalize('NFC')).trim().replace(/\s+/g, ' ');
  const expression = matchExpression(query);
  if (!expression) return [];
  const candidates = [
    ...provinceCandidates(statement, provinces, query, today),
    ...indexCandidates(statement, expression, today),
  ];
  return candidates
    .sort(compare(query))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Today's province name of a register row; one that lies in no province of today has none. */
const PROVINCE_TODAY = "coalesce(province_name('2025', r.province_code_2025, :today), '')";

const DETAIL: Record<IndexedKind, string> = {
  commune: `SELECT r.name, NULL AS code, ${PROVINCE_TODAY} AS context, r.west, r.south, r.east, r.north
    FROM commune r WHERE r.id = :ref`,
  village: `SELECT r.name, r.code, concat_ws(', ', r.commune_name, nullif(${PROVINCE_TODAY}, '')) AS context,
    r.lng AS west, r.lat AS south, r.lng AS east, r.lat AS north FROM village r WHERE r.code = :ref`,
  school: `SELECT r.name, r.code, concat_ws(', ', r.commune_name, nullif(${PROVINCE_TODAY}, '')) AS context,
    r.lng AS west, r.lat AS south, r.lng AS east, r.lat AS north FROM school r WHERE r.code = :ref`,
};

interface Detail {
  name: string;
  code: string | null;
  context: string;
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * Names that begin with the query come before those that only contain its words, so that a short
 * query with thousands of hits still finds the best; each look-up stops when it has enough.
 */
function indexCandidates(statement: StatementCache, words: string, today: string): Candidate[] {
  const look = statement('SELECT folded, kind, ref FROM search WHERE search MATCH ? LIMIT ?');
  const found = new Map<string, { folded: string; kind: IndexedKind; ref: string }>();
  for (const kind of ['commune', 'village', 'school'] as const) {
    for (const expression of [`^${words}`, words]) {
      const match = `kind : ${kind} AND folded : (${expression})`;
      for (const row of look.all(match, CANDIDATES) as {
        folded: string;
        kind: IndexedKind;
        ref: string;
      }[]) {
        found.set(`${kind} ${row.ref}`, row);
      }
    }
  }
  return [...found.values()].map(({ folded, kind, ref }) => {
    const detail = statement(DETAIL[kind]).get({ ref, today }) as Detail;
    const { west, south, east, north } = detail;
    return {
      folded,
      hit: {
        ...NOT_A_PROVINCE,
        kind,
        id: detail.code,
        code: detail.code,
        name: detail.name,
        context: detail.context,
        bbox: kind === 'commune' ? [west, south, east, north] : null,
        point: [(west + east) / 2, (south + north) / 2],
      },
    };
  });
}
