-- Derived data: may be deleted at any time and is made again by `lagebild read`.
-- Columns are for looking and filtering; `json` holds the whole value.

CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- What lies in each file of the archive, so that a summary need not read all of it.
CREATE TABLE IF NOT EXISTS archive_files (
  file TEXT PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

-- One row a report of the archive that was read; `report` is null where it could not be.
CREATE TABLE IF NOT EXISTS readings (
  digest TEXT NOT NULL,
  name TEXT NOT NULL,
  reader TEXT NOT NULL,
  report TEXT,
  PRIMARY KEY (digest, name)
) STRICT;
CREATE INDEX IF NOT EXISTS readings_report ON readings (report);

CREATE TABLE IF NOT EXISTS unread (
  digest TEXT NOT NULL,
  name TEXT NOT NULL,
  fact TEXT NOT NULL,
  way_out TEXT NOT NULL,
  PRIMARY KEY (digest, name)
) STRICT;

CREATE TABLE IF NOT EXISTS reports (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  outlet TEXT,
  url TEXT,
  published_first TEXT,
  published_last TEXT,
  digest TEXT NOT NULL,
  reader TEXT NOT NULL,
  text TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS reports_name ON reports (name, id);

CREATE TABLE IF NOT EXISTS claims (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  modality TEXT NOT NULL,
  aspect TEXT,
  actor TEXT,
  recipient TEXT,
  place_id TEXT,
  place_name TEXT,
  place_text TEXT,
  first_day TEXT,
  last_day TEXT,
  origin TEXT,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  score REAL NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS claims_report ON claims (report_id, start, "end", id);
CREATE INDEX IF NOT EXISTS claims_place ON claims (place_id);

CREATE VIRTUAL TABLE IF NOT EXISTS quotes USING fts5 (
  quote, content = 'claims', content_rowid = 'rowid', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER IF NOT EXISTS claims_insert AFTER INSERT ON claims BEGIN
  INSERT INTO quotes (rowid, quote) VALUES (new.rowid, new.quote);
END;
CREATE TRIGGER IF NOT EXISTS claims_delete AFTER DELETE ON claims BEGIN
  INSERT INTO quotes (quotes, rowid, quote) VALUES ('delete', old.rowid, old.quote);
END;

CREATE TABLE IF NOT EXISTS events (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  place_id TEXT,
  first_day TEXT,
  last_day TEXT,
  origins INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS event_claims (
  event_id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  PRIMARY KEY (event_id, claim_id)
) STRICT;
CREATE INDEX IF NOT EXISTS event_claims_claim ON event_claims (claim_id);

CREATE TABLE IF NOT EXISTS control_intervals (
  place_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT,
  said_until TEXT NOT NULL,
  state TEXT NOT NULL,
  holders TEXT NOT NULL,
  standing TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (place_id, number)
) STRICT;

CREATE TABLE IF NOT EXISTS conflicts (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  place_id TEXT,
  sentence TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS conflict_claims (
  conflict_id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  PRIMARY KEY (conflict_id, claim_id)
) STRICT;
CREATE INDEX IF NOT EXISTS conflict_claims_claim ON conflict_claims (claim_id);

CREATE TABLE IF NOT EXISTS look_alikes (
  id TEXT PRIMARY KEY,
  difference TEXT NOT NULL,
  place_id TEXT,
  sentence TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS copies (
  report TEXT NOT NULL,
  original TEXT NOT NULL,
  number INTEGER NOT NULL,
  how TEXT NOT NULL,
  share REAL NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (report, original, number)
) STRICT;
