import type { Database } from 'better-sqlite3';

/**
 * The schema as a list of steps, each run once and in order; `user_version` says how many have run.
 * A step that was released is never edited: a change is a further step.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE source (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT, date TEXT, url TEXT,
    remark_vi TEXT, remark_en TEXT
  ) WITHOUT ROWID;

  CREATE TABLE boundary (
    scheme TEXT NOT NULL, code TEXT NOT NULL, geometry TEXT NOT NULL, source TEXT NOT NULL,
    west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL, north REAL NOT NULL,
    label_lng REAL NOT NULL, label_lat REAL NOT NULL,
    PRIMARY KEY (scheme, code)
  ) WITHOUT ROWID;

  -- The newest status is kept beside the register entry, because almost every question is about
  -- now; it follows from coverage_observation. The finished feature texts are tables of their own,
  -- so that sums and filters read narrow rows.
  CREATE TABLE village (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    province_code_2021 TEXT, province_code_2025 TEXT, commune_name TEXT,
    lng REAL NOT NULL, lat REAL NOT NULL,
    households INTEGER, population INTEGER, students INTEGER,
    grid_power INTEGER, especially_disadvantaged INTEGER,
    phase TEXT, listed_on TEXT, listed_again INTEGER NOT NULL, basis TEXT NOT NULL, source TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'unknown', technology TEXT, operator TEXT,
    uncovered INTEGER NOT NULL DEFAULT 0, observed_on TEXT, covered_on TEXT
  );
  CREATE TABLE village_feature (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE INDEX village_uncovered ON village (uncovered) WHERE uncovered = 1;
  CREATE INDEX village_province_2021 ON village (province_code_2021);
  CREATE INDEX village_province_2025 ON village (province_code_2025);
  CREATE VIRTUAL TABLE village_rtree USING rtree (id, west, east, south, north);

  CREATE TABLE coverage_observation (
    village_id INTEGER NOT NULL REFERENCES village (id), date TEXT NOT NULL, status TEXT NOT NULL,
    technology TEXT, operator TEXT, basis TEXT NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (village_id, date)
  ) WITHOUT ROWID;
  CREATE INDEX coverage_observation_date ON coverage_observation (date);

  CREATE TABLE school (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, level TEXT NOT NULL,
    province_code_2021 TEXT, province_code_2025 TEXT, commune_name TEXT,
    lng REAL NOT NULL, lat REAL NOT NULL, students INTEGER, students_in_need INTEGER,
    internet TEXT NOT NULL, village_code TEXT, basis TEXT NOT NULL, source TEXT NOT NULL
  );
  CREATE TABLE school_feature (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE INDEX school_village ON school (village_code);
  CREATE INDEX school_province_2021 ON school (province_code_2021);
  CREATE INDEX school_province_2025 ON school (province_code_2025);
  CREATE VIRTUAL TABLE school_rtree USING rtree (id, west, east, south, north);

  CREATE TABLE device_lot (
    code TEXT PRIMARY KEY, province_code_2021 TEXT, province_code_2025 TEXT, phase TEXT NOT NULL,
    date TEXT NOT NULL, device_type TEXT NOT NULL, channel TEXT NOT NULL,
    pledged INTEGER, allocated INTEGER, delivered INTEGER,
    budget_received_million_vnd REAL, budget_spent_million_vnd REAL, budget_saved_million_vnd REAL,
    basis TEXT NOT NULL, source TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE commune (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, province_code_2021 TEXT, province_code_2025 TEXT,
    west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL, north REAL NOT NULL
  );

  -- Folded text (lower case, no tone marks, d for đ); kind and ref say what it names.
  CREATE VIRTUAL TABLE search USING fts5 (folded, kind, ref UNINDEXED, prefix = '2');
  `,
  `
  -- What schools state, summed by village, is kept beside the register entry as the status is, so
  -- that no filter or sort has to look the schools up.
  ALTER TABLE village ADD COLUMN gap_reason TEXT;
  ALTER TABLE village ADD COLUMN students_in_need INTEGER;
  ALTER TABLE village ADD COLUMN devices_delivered INTEGER;
  ALTER TABLE school ADD COLUMN devices_delivered INTEGER;
  UPDATE village SET students_in_need =
    (SELECT sum(s.students_in_need) FROM school s WHERE s.village_code = village.code);
  -- The finished feature texts lack the new properties: without this mark they are written anew.
  DELETE FROM meta WHERE key = 'units';
  `,
  `
  -- A story travels and is kept as one JSON document; nothing ever asks for a part of it.
  CREATE TABLE story (
    name TEXT PRIMARY KEY, content TEXT NOT NULL, revision INTEGER NOT NULL, updated_at TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
];

/** Brings the database to the newest schema, in one transaction a step. */
export function migrate(db: Database): void {
  const done = db.pragma('user_version', { simple: true }) as number;
  if (done > MIGRATIONS.length) {
    throw new Error(
      `the database was written by a newer version of Sóng Map (schema ${done}, this one knows ${MIGRATIONS.length})`,
    );
  }
  MIGRATIONS.slice(done).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${done + index + 1}`);
    })();
  });
}
