-- What came out of a run that is neither a recording nor curves: documents of its kind, by name.

CREATE TABLE run_outcome (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (run_id, name)
) STRICT;
