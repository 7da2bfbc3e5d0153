import type {
  Basis,
  Bbox,
  CommuneSums,
  CoursePoint,
  CoverageObservation,
  CoverageStatus,
  DeviceLot,
  Province,
  Scheme,
  School,
  SearchHit,
  Source,
  Story,
  Summary,
  Village,
} from '../../data/model/index.ts';
import type { Cql2Expression } from '../cql2/expression.ts';

/** The collections of the register that OGC API - Features serves. */
export type CollectionId = SpatialCollectionId | 'device_lots';
/** The collections whose features lie somewhere, so that they can be drawn. */
export type SpatialCollectionId = 'provinces' | 'archipelagos' | PointCollectionId;
export type PointCollectionId = 'villages' | 'schools';
/** The collections that can be had whole, as columns. */
export type ColumnCollectionId = PointCollectionId;

/** A question to a collection, already checked: names exist, values have the right type. */
export interface ItemsQuery {
  /** `[west, south, east, north]`, WGS 84. */
  bbox: Bbox | null;
  /** Only features with these ids, however many; left out or null: whichever. */
  codes?: readonly string[] | null;
  /** Status or units as they stood on this ISO date; null: now. `all` is for provinces only: every unit of every scheme. */
  at: string | 'all' | null;
  /** Of provinces only: the administrative map, whatever `at` is; left out or null: the one in force then. */
  scheme?: Scheme | null;
  /** Of provinces only: the villages that their indicators count, as they stood on `at`; left out or null: all. */
  villages?: Cql2Expression | null;
  /**
   * Of villages only: those that changed after this ISO date and not after `at`, which is then a date and
   * later, with the properties `change`, `status_from` and `status_to`; left out or null: all, as they stood.
   */
  since?: string | null;
  filter: Cql2Expression | null;
  sortby: readonly { property: string; descending: boolean }[];
  /** Null: no limit. */
  limit: number | null;
  offset: number;
  /** Null: all properties. */
  properties: readonly string[] | null;
}

export interface ItemsAnswer {
  numberMatched: number;
  numberReturned: number;
  /** UTF-8 JSON text: GeoJSON Features without links, joined by commas. */
  featuresJson: Buffer;
}

/** What the records behind an answer are and where they come from. */
export interface ItemsProvenance {
  /** How many features are of each basis; a province counts once for every basis of its records. */
  bases: Readonly<Record<Basis, number>>;
  /** True where any value is made up, also where only the observation behind a status is. */
  hasSample: boolean;
  /** In the order of their ids. */
  sources: readonly Source[];
}

/**
 * An answer whose rows were found once, to be read in parts with other work in between; nothing stays
 * locked meanwhile. The whole country takes less than a megabyte.
 */
export interface ItemsReader {
  /** Features in the answer, after `limit` and `offset`. */
  readonly size: number;
  /** How the features follow on each other, by the values of the property that they were grouped by. */
  readonly groups: readonly { value: string | null; size: number }[];
  readonly provenance: ItemsProvenance;
  /** The administrative map that the features are of, or lie on; null: both. */
  readonly scheme: Scheme | null;
  /**
   * The features from `start` until before `end`, as `ItemsAnswer.featuresJson`. Throws
   * DataChangedError where the data is no longer what it was when the rows were found.
   */
  features(start: number, end: number): Buffer;
}

/** Where the points of a collection lie and how each is drawn, as columns: index i is one feature throughout. */
export interface PointColumns {
  /** Row ids, for `pointProperties`. */
  ids: Float64Array;
  /** Degrees, WGS 84. */
  lng: Float64Array;
  lat: Float64Array;
  /** Index into `classes`: the coverage status of a village, the Internet of a school. */
  classIndex: Uint8Array;
  classes: readonly string[];
}

/** The properties of one point of a tile; null is left out of the tile. */
export type PointProperties = Readonly<Record<string, string | number | boolean | null>>;

/** Everything that is known at once, as the sample generator makes it. */
export interface Register {
  sources: readonly Source[];
  villages: readonly Village[];
  observations: readonly CoverageObservation[];
  schools: readonly School[];
  deviceLots: readonly DeviceLot[];
}

/** One imported village: the register entry and, where the file says so, its status. */
export interface VillageImport {
  village: Village;
  observation: Omit<CoverageObservation, 'village_code'> | null;
}

/** A province boundary: RFC 7946 geometry, WGS 84, without the archipelagos. */
export interface BoundaryImport {
  scheme: Scheme;
  code: string;
  geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  source: string;
}

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
}

/** A village that was a gap at some time from one date to another, both included. */
export interface Transition
  extends Pick<
    Village,
    | 'code'
    | 'name'
    | 'commune_name'
    | 'province_code_2021'
    | 'province_code_2025'
    | 'listed_on'
    | 'lng'
    | 'lat'
  > {
  status_from: CoverageStatus;
  status_to: CoverageStatus;
  /** True where an observation after the first date, and not after the second, is of a gap. */
  was_gap_between: boolean;
}

/** A story as it is kept. */
export interface StoredStory {
  story: Story;
  /** 1 when it is new; one more each time that other content is saved. */
  revision: number;
  /** When that was, RFC 3339 in UTC. */
  updatedAt: string;
}

/**
 * The register. Methods are use cases; nothing of a database shows through, so that another
 * implementation can pass the same tests. Every `import…` is all or nothing, and with `dryRun`
 * counts what it would do and changes nothing.
 */
export interface Store {
  /** True where nothing that is written would be kept: the data folder is read-only. */
  readonly isReadOnly: boolean;
  /** Changes when, and only when, the data changes, also across restarts. */
  dataVersion(): string;
  /** The newest observation date, ISO; null while nothing was observed. */
  newestObservation(): string | null;
  provinces(): readonly Province[];
  collectionSize(collection: CollectionId): number;
  /** `bbox` is null for a collection without geometry. */
  collectionExtent(collection: CollectionId): {
    bbox: Bbox | null;
    interval: [string | null, string | null];
  };
  items(collection: CollectionId, query: ItemsQuery): ItemsAnswer;
  /** The features of an answer to be read in parts; those with the same value of `groupBy` follow on each other. */
  openItems(collection: CollectionId, query: ItemsQuery, groupBy: string | null): ItemsReader;
  /** Those of the ids that no feature of the collection has, the first `limit` of them. */
  unknownCodes(
    collection: CollectionId,
    codes: readonly string[],
    when: Pick<ItemsQuery, 'at' | 'scheme'>,
    limit: number,
  ): string[];
  /** JSON text of one Feature, or null. */
  item(collection: CollectionId, id: string, at: string | null): string | null;
  points(collection: PointCollectionId, at: string | null): PointColumns;
  /**
   * The whole collection as columns in protobuf (data/register/codec.ts), with everything that does
   * not follow from a date; villages with every observation of their coverage.
   */
  columns(collection: ColumnCollectionId): Uint8Array;
  /** In the order of `ids`. */
  pointProperties(
    collection: PointCollectionId,
    ids: readonly number[],
    at: string | null,
  ): PointProperties[];
  boundaries(
    scheme: Scheme,
  ): readonly { code: string; geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon }[];
  summary(asOf: string | null, scheme: Scheme | null): Summary;
  /** The villages of a province by commune, as they stood on a date; null: now. */
  communes(scheme: Scheme, code: string, at: string | null): CommuneSums[];
  /** A province and the country on every observation date, oldest first. */
  course(scheme: Scheme, code: string): { points: CoursePoint[]; national: CoursePoint[] };
  search(text: string, limit: number): SearchHit[];
  observationHistory(villageCode: string): readonly CoverageObservation[];
  /**
   * Villages that were observed after the ISO date `from`, until `to`, and were a gap on it or since;
   * in the order of the register. Every village whose coverage changed is among them.
   */
  transitions(from: string, to: string): readonly Transition[];
  deviceLots(scheme: Scheme, provinceCode: string): readonly DeviceLot[];
  sources(): readonly Source[];
  /** True until boundaries were loaded: seeding and imports of provinces do that. */
  isEmpty(): boolean;
  /** Loads a whole register and the bundled boundaries into an empty store, in one transaction. */
  seed(register: Register, boundaries: readonly BoundaryImport[]): void;
  /** Removes every record of basis `sample`; answers how many villages went. */
  removeSample(): number;
  /** True where sample records of an older generator lack what the present one states of them. */
  hasOldSample(): boolean;
  /**
   * Adds to sample records what they lack of these, and touches no other record and no value that is
   * there. Answers how many changed.
   */
  renewSample(register: Pick<Register, 'villages' | 'schools'>): number;
  importSource(source: Source): void;
  importVillages(records: readonly VillageImport[], options: { dryRun: boolean }): ImportCounts;
  importSchools(records: readonly School[], options: { dryRun: boolean }): ImportCounts;
  importDeviceLots(records: readonly DeviceLot[], options: { dryRun: boolean }): ImportCounts;
  importBoundaries(records: readonly BoundaryImport[], options: { dryRun: boolean }): ImportCounts;
  /**
   * The stories that were written here, in the order of their names. They are no part of the
   * register: saving one leaves `dataVersion` as it is.
   */
  stories(): readonly StoredStory[];
  story(name: string): StoredStory | null;
  /**
   * Saves a story under its name.
   *
   * @param allow is asked within the transaction, with what is there now; what it throws ends the
   *   transaction, so that nobody's work is written over unseen
   */
  saveStory(story: Story, allow: (present: StoredStory | null) => void): StoredStory;
  /** Takes a story away where `allow` does not throw; false where there was none. */
  removeStory(name: string, allow: (present: StoredStory) => void): boolean;
  close(): void;
}
