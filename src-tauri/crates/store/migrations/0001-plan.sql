-- Version 1 of the plan file. Append-only: this file never changes once a release has written it,
-- and a column never takes on another meaning.
--
-- Every table's key is its first column, or its first two. `position` orders a list; it rises, but
-- not by one. JSON columns hold what plan JSON holds in the same place. NULL is "left out".
-- Nothing cascades: undoing the removal of an owner with its rows would abort.

CREATE TABLE plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  first_year INTEGER NOT NULL,      -- the calendar year the first projected financial year ends in
  years INTEGER NOT NULL,
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE role (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  staff_group TEXT,
  service TEXT,
  team TEXT,
  band TEXT,
  employer TEXT,
  "group" TEXT,
  registered INTEGER,               -- 0 or 1
  baseline_heads REAL,
  wte_per_head TEXT,                -- JSON: a number, a series or a range
  leaver_rate TEXT,                 -- JSON: a number, a series or a range
  leaver_definition TEXT,
  usual_joiners TEXT,               -- JSON: a number, a series or a range
  establishment_wte REAL,
  evidence TEXT,                    -- JSON
  field_evidence TEXT               -- JSON, by field
) STRICT, WITHOUT ROWID;

CREATE TABLE establishment_change (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  year INTEGER NOT NULL,
  wte REAL NOT NULL,
  reason TEXT,
  evidence TEXT                     -- JSON
) STRICT;
CREATE INDEX establishment_change_of_role ON establishment_change (role, position);

CREATE TABLE transfer (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  heads REAL NOT NULL,
  reason TEXT,
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE buy (
  id INTEGER PRIMARY KEY,
  scenario INTEGER NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  hires TEXT NOT NULL,              -- JSON: a number, a series or a range
  unit TEXT,
  fill_rate TEXT,                   -- JSON: a number, a series or a range
  channel TEXT,
  evidence TEXT,                    -- JSON
  field_evidence TEXT               -- JSON, by field
) STRICT;
CREATE INDEX buy_of_scenario ON buy (scenario, position);

CREATE TABLE build (
  id INTEGER PRIMARY KEY,
  scenario INTEGER REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: business as usual
  position INTEGER NOT NULL,
  pathway TEXT,                     -- the pathway's id in plan JSON
  name TEXT,
  "to" TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  duration_years INTEGER,
  annual_drop_out TEXT,             -- JSON: a number or a range
  join_rate TEXT,                   -- JSON: a number or a range
  starts TEXT NOT NULL,             -- JSON: a number, a series or by year
  employed INTEGER,                 -- 0 or 1
  productive_share TEXT,            -- JSON: a number or a range
  evidence TEXT,                    -- JSON
  field_evidence TEXT               -- JSON, by field
) STRICT;
CREATE INDEX build_of_scenario ON build (scenario, position);

CREATE TABLE bind (
  id INTEGER PRIMARY KEY,
  scenario INTEGER NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  amount TEXT NOT NULL,             -- JSON: a number, a series or a range
  unit TEXT,
  evidence TEXT,                    -- JSON
  field_evidence TEXT               -- JSON, by field
) STRICT;
CREATE INDEX bind_of_scenario ON bind (scenario, position);

CREATE TABLE borrow (
  id INTEGER PRIMARY KEY,
  scenario INTEGER NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  amount TEXT NOT NULL,             -- JSON: a number, a series or a range
  unit TEXT,
  kind TEXT,
  evidence TEXT,                    -- JSON
  field_evidence TEXT               -- JSON, by field
) STRICT;
CREATE INDEX borrow_of_scenario ON borrow (scenario, position);

CREATE TABLE bounce (
  id INTEGER PRIMARY KEY,
  scenario INTEGER REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: business as usual
  position INTEGER NOT NULL,
  pathway TEXT,                     -- the pathway's id in plan JSON
  "from" TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  "to" TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: lets people go
  duration_years INTEGER,
  completion TEXT,                  -- JSON: a number or a range
  moves TEXT NOT NULL,              -- JSON: a number, a series or by year
  moves_before TEXT,                -- JSON by year
  productive_share TEXT,            -- JSON: a number or a range
  evidence TEXT,                    -- JSON
  field_evidence TEXT               -- JSON, by field
) STRICT;
CREATE INDEX bounce_of_scenario ON bounce (scenario, position);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  framework TEXT,
  scope TEXT NOT NULL,              -- JSON
  unit TEXT,
  posts_read_as TEXT,
  basis TEXT,
  measured TEXT,
  counts_borrowed INTEGER,          -- 0 or 1
  activity TEXT,                    -- JSON
  evidence TEXT,                    -- JSON
  field_evidence TEXT               -- JSON, by field
) STRICT;

CREATE TABLE target_value (
  target INTEGER NOT NULL REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (target, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  owner TEXT,
  due TEXT,                         -- YYYY-MM-DD
  status TEXT NOT NULL,
  lever TEXT,
  role TEXT,
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  evidence TEXT                     -- JSON
) STRICT;

-- What follows is about the file and not the plan: no edit records it, no digest covers it.

CREATE TABLE state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL,        -- rises with every edit, undo and redo
  last_changed TEXT NOT NULL,       -- RFC 3339
  digest BLOB NOT NULL              -- SHA-256 of every cell of the plan's tables
) STRICT;

CREATE TABLE history (
  id INTEGER PRIMARY KEY,           -- rises with every edit
  at TEXT NOT NULL,                 -- RFC 3339
  what TEXT NOT NULL,
  schema_version INTEGER NOT NULL,  -- steps of another version are told, but not taken
  undone INTEGER NOT NULL,          -- 0 or 1; the undone ones are the newest
  changeset BLOB NOT NULL,          -- of SQLite's session extension
  digest_before BLOB NOT NULL,
  digest_after BLOB NOT NULL
) STRICT;
