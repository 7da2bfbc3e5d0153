import { VIETNAM_BBOX } from '../../../data/boundaries/index.ts';
import { PROVINCES } from '../../../data/figures/provinces.ts';
import type {
  CoverageObservation,
  DeviceLot,
  Province,
  Scheme,
  Source,
} from '../../../data/model/index.ts';
import { provinceNameAt, schemeInForce } from '../../../data/model/index.ts';
import { todayInVietnam } from '../../clock.ts';
import { COLLECTIONS } from '../../collections/index.ts';
import type { Cql2Expression } from '../../cql2/expression.ts';
import type { BoundaryImport, CollectionId, ImportCounts, ItemsQuery, Store } from '../store.ts';
import { ARCHIPELAGO_POINTS, archipelagoItemRows } from './archipelago-items.ts';
import { bundledPointRelation, provinceRelation } from './bundled-relations.ts';
import { changedVillages, registerChangeFunction } from './changed-villages.ts';
import { selectColumns } from './columns.ts';
import { selectCommunes, selectCourse } from './course.ts';
import { createDataVersion } from './data-version.ts';
import {
  inTransaction,
  type OpenDatabase,
  openDatabase,
  openDatabaseReadOnly,
} from './database.ts';
import { refreshFeatures, unitsSignature } from './feature-cache.ts';
import { registerFilterFunctions } from './filter-functions.ts';
import { createStatementCache, selectItem, selectItems } from './items.ts';
import { openItems } from './items-reader.ts';
import { lotRelation } from './lot-relation.ts';
import { selectPointProperties, selectPoints } from './points.ts';
import { provinceItemRows } from './province-items.ts';
import { type Moment, pointRelationAt, type Relation } from './relations.ts';
import { fillSample, hasOldSample } from './renew-sample.ts';
import { searchNames } from './search.ts';
import { createStories } from './stories.ts';
import { selectSummary } from './summary.ts';
import { selectTransitions } from './transitions.ts';
import { createWriters } from './writers.ts';

const TABLE = { villages: 'village', schools: 'school', device_lots: 'device_lot' } as const;

/**
 * Opens the register of a data folder on SQLite, creating and migrating it as needed.
 * `:memory:` gives an empty one that ends with the process.
 *
 * @param today answers the date in Viet Nam; tests give their own.
 */
export function createSqliteStore(dataDir: string, today: () => string = todayInVietnam): Store {
  return createStoreOn(openDatabase(dataDir), today);
}

/**
 * A further connection to a register that another one keeps up to date: for a thread that only
 * reads. Whatever would write throws.
 */
export function openReadOnlyStore(dataDir: string): Store {
  return createStoreOn(openDatabaseReadOnly(dataDir), todayInVietnam);
}

function createStoreOn({ db, isReadOnly, close }: OpenDatabase, today: () => string): Store {
  const statement = createStatementCache(db);
  const version = createDataVersion(db);
  const provinceByKey = new Map(PROVINCES.map((unit) => [`${unit.scheme}-${unit.code}`, unit]));
  registerFilterFunctions(db);
  registerChangeFunction(db);
  db.function('province_name', { deterministic: true }, (scheme, code, on) => {
    const unit = provinceByKey.get(`${scheme}-${code}`);
    return unit ? provinceNameAt(unit, String(on)).name_vi : null;
  });
  const writers = createWriters(db);
  const stories = createStories(db);

  const moment = (at: string | null, scheme?: Scheme | null): Moment => {
    const unitsOn = at ?? today();
    return { at, unitsOn, scheme: scheme ?? schemeInForce(unitsOn) };
  };

  /** Runs `work` in one transaction; the data has a new version where it did change. */
  function change<T>(
    dryRun: boolean,
    work: () => T,
    isChange: (result: T) => boolean = () => true,
  ): T {
    try {
      return inTransaction(db, dryRun, () => {
        const result = work();
        if (isChange(result)) version.bump();
        return result;
      });
    } catch (error) {
      writers.villages.forget();
      throw error;
    }
  }

  const refresh = () => refreshFeatures(db, moment(null), unitsSignature(today()));

  /** Imports records, and brings what follows from them up to date where they changed anything. */
  function importRecords(
    dryRun: boolean,
    write: () => ImportCounts,
    follow: () => void = () => {},
  ): ImportCounts {
    const isChange = ({ added, changed }: ImportCounts) => added + changed > 0;
    const work = () => {
      const counts = write();
      if (isChange(counts)) follow();
      return counts;
    };
    return change(dryRun, work, isChange);
  }

  let unitsOf = '';
  /** Finished feature texts hold the names of today's units, and those change on known days, also while we run. */
  function keepUnits(): void {
    const day = today();
    if (day === unitsOf || db.readonly) return;
    const kept = statement("SELECT value FROM meta WHERE key = 'units'").pluck().get();
    if (kept !== unitsSignature(day)) change(false, refresh);
    unitsOf = day;
  }
  keepUnits();

  function currentVersion(): string {
    keepUnits();
    return version.current();
  }

  function newestObservation(): string | null {
    return statement('SELECT max(date) FROM coverage_observation').pluck().get() as string | null;
  }

  /** `villages`: only those that fit are counted, read as the collection of villages of that date reads it. */
  function summary(
    asOf: string | null,
    scheme: Scheme | null,
    villages: Cql2Expression | null = null,
  ) {
    const newest = newestObservation();
    const on = asOf ?? newest ?? today();
    // Questions about the newest status or later need no look into the history.
    const at = newest !== null && on >= newest ? null : on;
    const units = { at, unitsOn: on, scheme: scheme ?? schemeInForce(on) };
    const counted = villages && { filter: villages, moment: { ...moment(asOf), at } };
    return selectSummary(statement, PROVINCES, units, on, counted);
  }

  function relationOf(
    collection: CollectionId,
    query: Pick<ItemsQuery, 'at' | 'scheme' | 'villages' | 'since'>,
  ): Relation {
    const { at, scheme = null, villages = null, since = null } = query;
    const names = Object.keys(COLLECTIONS[collection].properties);
    if (collection === 'archipelagos') {
      const rows = archipelagoItemRows(PROVINCES, moment(at === 'all' ? null : at, scheme));
      return bundledPointRelation(rows, names);
    }
    if (collection === 'provinces') {
      const sums = (asOf: string | null, of: Scheme) => summary(asOf, of, villages);
      return provinceRelation(provinceItemRows(PROVINCES, sums, at, scheme, today()), names);
    }
    const when = moment(at === 'all' ? null : at);
    if (collection === 'villages' && since !== null) {
      if (when.at === null) throw new RangeError('changes are asked for without a later date');
      return changedVillages({ ...when, at: when.at }, since);
    }
    return collection === 'device_lots' ? lotRelation(when) : pointRelationAt(collection, when);
  }

  return {
    ...stories,
    isReadOnly,
    dataVersion: currentVersion,
    newestObservation,
    provinces: (): readonly Province[] => PROVINCES,
    isEmpty: () => statement('SELECT count(*) FROM boundary').pluck().get() === 0,
    collectionSize(collection) {
      if (collection === 'provinces') {
        const scheme = schemeInForce(today());
        return PROVINCES.filter((unit) => unit.scheme === scheme).length;
      }
      if (collection === 'archipelagos') return ARCHIPELAGO_POINTS;
      return statement(`SELECT count(*) FROM ${TABLE[collection]}`).pluck().get() as number;
    },
    collectionExtent(collection) {
      if (collection === 'device_lots') {
        const [first, last] = statement('SELECT min(date), max(date) FROM device_lot')
          .raw()
          .get() as (string | null)[];
        return { bbox: null, interval: [first ?? null, last ?? null] };
      }
      const sql = {
        villages: 'SELECT min(lng), min(lat), max(lng), max(lat) FROM village',
        schools: 'SELECT min(lng), min(lat), max(lng), max(lat) FROM school',
        provinces: 'SELECT min(west), min(south), max(east), max(north) FROM boundary',
        archipelagos: `SELECT ${VIETNAM_BBOX.join(', ')}`,
      }[collection];
      const [west, south, east, north] = statement(sql).raw().get() as (number | null)[];
      const first = statement('SELECT min(date) FROM coverage_observation').pluck().get();
      return {
        bbox: [west ?? 102, south ?? 6, east ?? 118, north ?? 24],
        interval:
          collection === 'villages' ? [first as string | null, newestObservation()] : [null, null],
      };
    },
    items(collection, query) {
      keepUnits();
      return selectItems(statement, collection, relationOf(collection, query), query);
    },
    openItems(collection, query, groupBy) {
      keepUnits();
      const relation = relationOf(collection, query);
      const { at, scheme = null } = query;
      return {
        ...openItems(statement, collection, relation, query, groupBy, currentVersion),
        scheme: scheme ?? (at === 'all' ? null : moment(at).scheme),
      };
    },
    unknownCodes(collection, codes, when, limit) {
      const { from, params, featureId } = relationOf(collection, when);
      return statement(`
        WITH known AS MATERIALIZED (SELECT ${featureId} AS code FROM ${from})
        SELECT value FROM json_each(:codes) WHERE value NOT IN (SELECT code FROM known)
        ORDER BY key LIMIT :limit`)
        .pluck()
        .all({ ...params, codes: JSON.stringify(codes), limit }) as string[];
    },
    item: (collection, id, at) =>
      selectItem(
        statement,
        collection,
        relationOf(collection, { at: collection === 'provinces' && at === null ? 'all' : at }),
        id,
      ),
    points: (collection, at) =>
      selectPoints(statement, collection, pointRelationAt(collection, moment(at))),
    columns: (collection) =>
      selectColumns(statement, collection, pointRelationAt(collection, moment(null))),
    pointProperties: (collection, ids, at) =>
      selectPointProperties(statement, collection, pointRelationAt(collection, moment(at)), ids),
    boundaries: (scheme) =>
      (
        statement('SELECT code, geometry FROM boundary WHERE scheme = ? ORDER BY code').all(
          scheme,
        ) as {
          code: string;
          geometry: string;
        }[]
      ).map(({ code, geometry }) => ({ code, geometry: JSON.parse(geometry) })),
    summary: (asOf, scheme) => summary(asOf, scheme),
    communes: (scheme, code, at) => selectCommunes(statement, moment(at, scheme), code),
    course: (scheme, code) => selectCourse(statement, scheme, code),
    search: (text, limit) => searchNames(statement, PROVINCES, text, limit, today()),
    observationHistory: (code) =>
      statement(`
        SELECT v.code AS village_code, o.date, o.status, o.technology, o.operator, o.basis, o.source
        FROM coverage_observation o JOIN village v ON v.id = o.village_id
        WHERE v.code = ? ORDER BY o.date`).all(code) as CoverageObservation[],
    transitions: (from, to) => selectTransitions(statement, from, to),
    deviceLots: (scheme, code) =>
      statement(
        `SELECT * FROM device_lot WHERE province_code_${scheme} = ? ORDER BY date, code`,
      ).all(code) as DeviceLot[],
    sources: () => statement('SELECT * FROM source ORDER BY id').all() as Source[],
    importSource: (source) => void change(false, () => writers.source(source), Boolean),
    seed(register, boundaries: readonly BoundaryImport[]) {
      change(false, () => {
        for (const source of register.sources) writers.source(source);
        for (const boundary of boundaries) writers.boundary(boundary);
        for (const village of register.villages) writers.villages.write(village);
        for (const observation of register.observations) writers.villages.observe(observation);
        writers.villages.settle();
        for (const school of register.schools) writers.school(school);
        writers.schoolSums();
        for (const lot of register.deviceLots) writers.lot(lot);
        writers.communes();
        refresh();
      });
      db.exec('ANALYZE');
    },
    removeSample() {
      const rowsTouched = () => statement('SELECT total_changes()').pluck().get() as number;
      const work = () => {
        const before = rowsTouched();
        const villages = writers.removeSample();
        const isChange = rowsTouched() > before;
        if (isChange) {
          writers.communes();
          refresh();
        }
        return { villages, isChange };
      };
      return change(false, work, ({ isChange }) => isChange).villages;
    },
    hasOldSample: () => hasOldSample(db),
    renewSample: (register) =>
      change(false, () => {
        const filled = fillSample(db, register);
        writers.schoolSums();
        refresh();
        return filled;
      }),
    importVillages: (records, { dryRun }) =>
      importRecords(
        dryRun,
        () => writers.importVillages(records),
        () => {
          writers.communes();
          refresh();
        },
      ),
    importSchools: (records, { dryRun }) =>
      importRecords(dryRun, () => writers.importSchools(records), refresh),
    importDeviceLots: (records, { dryRun }) =>
      importRecords(dryRun, () => writers.importLots(records)),
    importBoundaries: (records, { dryRun }) =>
      importRecords(dryRun, () => writers.importBoundaries(records)),
    close,
  };
}

export type { Store };
