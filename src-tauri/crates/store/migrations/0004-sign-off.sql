-- Version 4 of the plan file: who stands behind the plan. Append-only, as version 1.

-- About the file and not the plan: what is signed is the plan's content, by its hash.

CREATE TABLE sign_off (
  id INTEGER PRIMARY KEY,           -- rises with every sign-off; none is ever taken out
  act TEXT NOT NULL,                -- reviewed, approved or withdrawn
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  date TEXT NOT NULL,               -- YYYY-MM-DD
  note TEXT,
  plan_hash TEXT NOT NULL,          -- SHA-256 of the plan JSON that was signed, in hexadecimal
  version INTEGER                   -- the version that keeps it; none once that was removed
) STRICT;
