-- Version 5 of the plan file: a seal on every row about the file. Append-only, as version 1.

-- The digest in `state` covers the plan's own tables. A row of these four carries the SHA-256 of
-- its other cells, so that a flipped bit in a kept version, a sign-off or a step is found as well.
ALTER TABLE history ADD COLUMN seal BLOB;
ALTER TABLE sign_off ADD COLUMN seal BLOB;
ALTER TABLE state ADD COLUMN seal BLOB;
ALTER TABLE version ADD COLUMN seal BLOB;
