-- Version 3 of the plan file: the running order. Append-only, as version 1.

CREATE TABLE stop (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  scope TEXT NOT NULL,              -- JSON
  chart TEXT NOT NULL,
  scenario TEXT NOT NULL,           -- its name
  unit TEXT NOT NULL,
  note TEXT
) STRICT;
