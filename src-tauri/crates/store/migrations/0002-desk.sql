-- Version 2 of the plan file: what the planning desk adds. Append-only, as version 1.

ALTER TABLE role ADD COLUMN occupation_code TEXT;
ALTER TABLE role ADD COLUMN baseline_wte REAL;       -- as typed; the heads follow
ALTER TABLE role ADD COLUMN age_bands TEXT;          -- JSON: a list
ALTER TABLE role ADD COLUMN leavers_counted TEXT;    -- JSON
ALTER TABLE role ADD COLUMN joiners_counted TEXT;    -- JSON
ALTER TABLE role ADD COLUMN as_imported TEXT;        -- JSON, by field

ALTER TABLE scenario ADD COLUMN question TEXT;
ALTER TABLE scenario ADD COLUMN decision TEXT;

ALTER TABLE buy ADD COLUMN approach TEXT;
ALTER TABLE build ADD COLUMN approach TEXT;
ALTER TABLE bind ADD COLUMN approach TEXT;
ALTER TABLE borrow ADD COLUMN approach TEXT;
ALTER TABLE bounce ADD COLUMN approach TEXT;

ALTER TABLE target ADD COLUMN local_share TEXT;      -- JSON

ALTER TABLE action ADD COLUMN year INTEGER;
ALTER TABLE action ADD COLUMN people REAL;
ALTER TABLE action ADD COLUMN approach TEXT;
ALTER TABLE action ADD COLUMN system_lever TEXT;
ALTER TABLE action ADD COLUMN level TEXT;
ALTER TABLE action ADD COLUMN accountable TEXT;
ALTER TABLE action ADD COLUMN lead TEXT;
ALTER TABLE action ADD COLUMN decision_by TEXT;      -- YYYY-MM-DD

CREATE TABLE context_measure (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  framework TEXT,
  unit TEXT,
  by_year TEXT,                     -- JSON: values by year
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE outturn (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  heads REAL,
  wte REAL,
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE occupation_code (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT,
  staff_group TEXT,
  "group" TEXT,
  registered INTEGER                -- 0 or 1
) STRICT;

-- About the file and not the plan.

ALTER TABLE history ADD COLUMN "by" TEXT;            -- who made the change, where it is known

CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  at TEXT NOT NULL,                 -- RFC 3339
  "by" TEXT,
  revision INTEGER NOT NULL,        -- of the plan it holds
  plan TEXT NOT NULL                -- plan JSON
) STRICT;
