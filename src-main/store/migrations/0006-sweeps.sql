-- Many runs from one experiment. `document_id` is the sweep's document with its experiment in it.
CREATE TABLE sweep (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  experiment_id INTEGER REFERENCES experiment (id) ON DELETE SET NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  name TEXT NOT NULL,
  -- The kind of its experiment.
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled')),
  -- Higher goes first.
  priority INTEGER NOT NULL DEFAULT 0,
  started_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;
CREATE INDEX sweep_of_experiment ON sweep (experiment_id);
CREATE INDEX sweep_of_document ON sweep (document_id);

-- A combination of values. `point` counts from 0.
CREATE TABLE sweep_point (
  id INTEGER PRIMARY KEY,
  sweep_id INTEGER NOT NULL REFERENCES sweep (id) ON DELETE CASCADE,
  point INTEGER NOT NULL CHECK (point >= 0),
  -- The numbers of the axes, a JSON list in their order and units.
  numbers TEXT NOT NULL CHECK (json_valid(numbers)),
  -- What was thought before of one run: seconds and bytes, and whether it goes alone, with all threads.
  seconds REAL,
  bytes REAL NOT NULL,
  is_alone INTEGER NOT NULL CHECK (is_alone IN (0, 1)),
  -- Problems for which the point was left out; NULL where it takes part.
  problems TEXT CHECK (problems IS NULL OR json_valid(problems)),
  UNIQUE (sweep_id, point)
) STRICT;

-- One run of a point: `repeat` counts from 0. Without a `run_id` it has not run yet, or its run was removed.
CREATE TABLE sweep_run (
  id INTEGER PRIMARY KEY,
  sweep_id INTEGER NOT NULL REFERENCES sweep (id) ON DELETE CASCADE,
  point INTEGER NOT NULL CHECK (point >= 0),
  repeat INTEGER NOT NULL CHECK (repeat >= 0),
  -- NULL for the seed of the experiment.
  seed INTEGER,
  run_id INTEGER REFERENCES run (id) ON DELETE SET NULL,
  UNIQUE (sweep_id, point, repeat)
) STRICT;
CREATE INDEX sweep_run_of_run ON sweep_run (run_id);
