-- Version 7 of the plan file: the picture of a service (what it is built from, what teams do, what
-- people have to be able to do, how others are staffed, what is asked), and bursaries. Append-only,
-- as version 1.

ALTER TABLE build ADD COLUMN service_tie_years INTEGER;
ALTER TABLE build ADD COLUMN clawback REAL;
ALTER TABLE bounce ADD COLUMN service_tie_years INTEGER;
ALTER TABLE bounce ADD COLUMN clawback REAL;
ALTER TABLE borrow ADD COLUMN backfills TEXT;        -- the pathway whose people it stands in for

CREATE TABLE strand (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  strand TEXT NOT NULL,
  source TEXT,
  date TEXT,                        -- YYYY-MM-DD
  coverage TEXT,
  feeds TEXT,
  missing TEXT,
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE team (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  counts TEXT,
  time TEXT NOT NULL,               -- JSON
  functions TEXT,                   -- JSON: a list
  cover TEXT,                       -- JSON: a list
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE competency (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  competency TEXT NOT NULL,         -- its id in plan JSON
  name TEXT NOT NULL,
  framework TEXT,
  level TEXT,
  stage TEXT,
  description TEXT,
  lapses_after INTEGER,             -- years
  training_hours REAL,
  training_weeks REAL,
  training_cost REAL,               -- pounds of the price year
  supervisor_hours REAL,
  supervisors TEXT,                 -- JSON: a list
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE competency_required (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  competency TEXT NOT NULL,
  share REAL,
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE competency_held (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  competency TEXT NOT NULL,
  heads REAL NOT NULL,
  gained INTEGER NOT NULL,          -- a financial year
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE benchmark (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  measure TEXT NOT NULL,
  scope TEXT,                       -- JSON
  whole TEXT,                       -- JSON
  base TEXT,                        -- JSON
  year INTEGER,
  peers TEXT,                       -- JSON: a list
  standard TEXT,                    -- JSON
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE readiness (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  list TEXT NOT NULL,
  heading TEXT,
  question TEXT NOT NULL,
  asked_of TEXT,
  answer TEXT,
  said TEXT,
  owner TEXT,
  date TEXT,                        -- YYYY-MM-DD
  to_do TEXT,
  became TEXT,
  evidence TEXT                     -- JSON
) STRICT;

CREATE TABLE integrated (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  area TEXT NOT NULL,
  model TEXT NOT NULL               -- JSON
) STRICT;
