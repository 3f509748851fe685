-- Every table has an integer key of its own: a damaged file can then be read row by row.
-- Times are ISO 8601 in UTC; JSON is text; `*_ms` are milliseconds of simulated time.

CREATE TABLE experiment (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The document as it was after edit number `snapshot_position`; edits lead from there to `position`.
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  snapshot_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  -- Edits up to this one are no longer kept.
  first_position INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK (first_position <= snapshot_position AND first_position <= position)
) STRICT;

CREATE TABLE edit (
  id INTEGER PRIMARY KEY,
  experiment_id INTEGER NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
  -- Edit n leads from position n - 1 to position n.
  seq INTEGER NOT NULL CHECK (seq > 0),
  label TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  patch TEXT NOT NULL CHECK (json_valid(patch)),
  inverse TEXT NOT NULL CHECK (json_valid(inverse)),
  at TEXT NOT NULL,
  UNIQUE (experiment_id, seq)
) STRICT;

-- Frozen documents. The runs of a sweep, or of one experiment with many seeds, share one.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  -- SHA-256 of `body` as lower-case hexadecimal.
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  -- Canonical JSON (RFC 8785).
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  experiment_id INTEGER REFERENCES experiment (id) ON DELETE SET NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed', 'interrupted')),
  seed INTEGER NOT NULL,
  threads INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  neurons INTEGER NOT NULL DEFAULT 0,
  synapses INTEGER NOT NULL DEFAULT 0,
  spikes INTEGER NOT NULL DEFAULT 0,
  simulated_ms REAL NOT NULL DEFAULT 0,
  rate_hz REAL,
  wall_seconds REAL,
  star INTEGER NOT NULL DEFAULT 0 CHECK (star IN (0, 1)),
  result_hash TEXT,
  failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
  provenance TEXT NOT NULL CHECK (json_valid(provenance)),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX run_experiment ON run (experiment_id);
CREATE INDEX run_state ON run (state);
CREATE INDEX run_name ON run (name COLLATE NOCASE);
CREATE INDEX run_started ON run (started_at);
CREATE INDEX run_neurons ON run (neurons);
CREATE INDEX run_spikes ON run (spikes);
CREATE INDEX run_rate ON run (rate_hz);
CREATE INDEX run_wall ON run (wall_seconds);
CREATE INDEX run_star ON run (number) WHERE star = 1;

-- A run that has ended never changes, but for star, tags and note.
CREATE TRIGGER run_is_frozen
BEFORE UPDATE OF uuid, number, document_id, kind, name, state, seed, threads, started_at, finished_at,
  neurons, synapses, spikes, simulated_ms, rate_hz, wall_seconds, result_hash, failure, provenance ON run
WHEN OLD.state <> 'running'
BEGIN
  SELECT RAISE(ABORT, 'a run that has ended does not change');
END;

CREATE TABLE run_tag (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  tag TEXT NOT NULL CHECK (tag <> ''),
  UNIQUE (run_id, tag)
) STRICT;

CREATE INDEX run_tag_tag ON run_tag (tag, run_id);

-- What a search looks through: number, name, tags and note of a run in lower case. Can be made anew.
CREATE TABLE run_text (
  run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE metric (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- Empty for the whole run.
  population TEXT NOT NULL,
  value REAL,
  unit TEXT NOT NULL,
  UNIQUE (run_id, name, population)
) STRICT;

CREATE TABLE recording (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('spikes', 'state')),
  population TEXT NOT NULL,
  neurons INTEGER NOT NULL,
  -- Index in the population of each recorded neuron, or NULL for all.
  selection TEXT CHECK (selection IS NULL OR json_valid(selection)),
  -- [{"name": "v", "unit": "mV"}]; empty for spikes.
  variables TEXT NOT NULL CHECK (json_valid(variables)),
  from_ms REAL NOT NULL,
  to_ms REAL NOT NULL,
  interval_ms REAL NOT NULL CHECK (interval_ms > 0),
  count INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX recording_run ON recording (run_id);

CREATE TABLE chunk (
  id INTEGER PRIMARY KEY,
  recording_id INTEGER NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  -- Steps (spikes) or samples (state): the first one, and the first one after the last.
  from_index INTEGER NOT NULL,
  to_index INTEGER NOT NULL,
  -- Spikes, or samples per neuron.
  count INTEGER NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('plain', 'shuffle-deflate')),
  raw_bytes INTEGER NOT NULL,
  -- Of `data`, as it is stored.
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  data BLOB NOT NULL,
  UNIQUE (recording_id, seq)
) STRICT;

CREATE TABLE log_line (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('info', 'warning', 'error')),
  key TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details))
) STRICT;

CREATE INDEX log_line_run ON log_line (run_id);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
