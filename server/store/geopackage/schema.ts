/** "GPKG", and version 1.3.0, as GeoPackage wants them in the file's header. */
export const APPLICATION_ID = 0x47504b47;
export const USER_VERSION = 10300;

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]';

/** The tables that every GeoPackage has (OGC 12-128r17), with the systems of reference that it must know. */
export const CORE_TABLES = `
  CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
  );
  INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326, '${WGS84}', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');

  CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
  );

  CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
  );

  CREATE TABLE gpkg_extensions (
    table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
    scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
  );`;

/**
 * The triggers of the extension `gpkg_rtree_index` (annex F.3), which keep the index true when another
 * program edits the table. They call functions that such a program brings along.
 */
export function rtreeTriggers(table: string): string {
  const index = `rtree_${table}_geom`;
  const extent = 'ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)';
  const isDrawn = '(NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))';
  const isNot = '(NEW.geom IS NULL OR ST_IsEmpty(NEW.geom))';
  const put = `INSERT OR REPLACE INTO ${index} VALUES (NEW.fid, ${extent});`;
  const drop = (ids: string) => `DELETE FROM ${index} WHERE id IN (${ids});`;
  return `
    CREATE TRIGGER ${index}_insert AFTER INSERT ON ${table}
      WHEN ${isDrawn} BEGIN ${put} END;
    CREATE TRIGGER ${index}_update1 AFTER UPDATE OF geom ON ${table}
      WHEN OLD.fid = NEW.fid AND ${isDrawn} BEGIN ${put} END;
    CREATE TRIGGER ${index}_update2 AFTER UPDATE OF geom ON ${table}
      WHEN OLD.fid = NEW.fid AND ${isNot} BEGIN ${drop('OLD.fid')} END;
    CREATE TRIGGER ${index}_update3 AFTER UPDATE ON ${table}
      WHEN OLD.fid != NEW.fid AND ${isDrawn} BEGIN ${drop('OLD.fid')} ${put} END;
    CREATE TRIGGER ${index}_update4 AFTER UPDATE ON ${table}
      WHEN OLD.fid != NEW.fid AND ${isNot} BEGIN ${drop('OLD.fid, NEW.fid')} END;
    CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table}
      WHEN OLD.geom NOT NULL BEGIN ${drop('OLD.fid')} END;`;
}
