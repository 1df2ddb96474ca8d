-- Version 6 of the plan file: money, how rates in doubt go together, and the limits of best mixes.
-- Append-only, as version 1.

ALTER TABLE plan ADD COLUMN price_year INTEGER;
ALTER TABLE plan ADD COLUMN funding_covers TEXT;
ALTER TABLE plan ADD COLUMN correlation TEXT;        -- JSON: a number by kind of rate

ALTER TABLE role ADD COLUMN pay_per_wte REAL;        -- pounds of the price year, as all that follow

ALTER TABLE buy ADD COLUMN cost_per_hire REAL;
ALTER TABLE build ADD COLUMN cost_per_learner_year REAL;
ALTER TABLE build ADD COLUMN bursary_per_learner_year REAL;
ALTER TABLE bind ADD COLUMN cost_per_person_kept REAL;
ALTER TABLE bind ADD COLUMN cost_per_head REAL;
ALTER TABLE borrow ADD COLUMN cost_per_head_year REAL;
ALTER TABLE bounce ADD COLUMN cost_per_move REAL;
ALTER TABLE bounce ADD COLUMN cost_per_exit REAL;

ALTER TABLE scenario ADD COLUMN limits TEXT;         -- JSON

CREATE TABLE funding (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  programme TEXT,
  recurrent INTEGER,                -- 0 or 1
  by_year TEXT,                     -- JSON: pounds by year
  evidence TEXT                     -- JSON
) STRICT;
