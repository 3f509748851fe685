-- States of runs that can be gone on with, and recordings of weights.

CREATE TABLE checkpoint (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  -- The last step that it contains, and its time.
  step INTEGER NOT NULL CHECK (step > 0),
  time_ms REAL NOT NULL,
  engine_version TEXT NOT NULL,
  made_at TEXT NOT NULL,
  -- Wall time of the run up to here.
  wall_seconds REAL NOT NULL,
  -- {"recording id": chunks}: how many chunks of each recording belong to it.
  recordings TEXT NOT NULL CHECK (json_valid(recordings)),
  -- Its pieces, once all of them are there; 0 while they are being written.
  pieces INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX checkpoint_run ON checkpoint (run_id);

CREATE TABLE checkpoint_piece (
  id INTEGER PRIMARY KEY,
  checkpoint_id INTEGER NOT NULL REFERENCES checkpoint (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  part TEXT NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('plain', 'deflate')),
  raw_bytes INTEGER NOT NULL,
  -- Of `data`, as it is stored.
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  data BLOB NOT NULL,
  UNIQUE (checkpoint_id, seq)
) STRICT;

-- A run that has ended never changes, but for star, tags and note; one that was cut short and has a
-- checkpoint can go on.
DROP TRIGGER run_is_frozen;
CREATE TRIGGER run_is_frozen
BEFORE UPDATE OF uuid, number, document_id, kind, name, state, seed, threads, started_at, finished_at,
  neurons, synapses, spikes, simulated_ms, rate_hz, wall_seconds, result_hash, failure, provenance ON run
WHEN OLD.state <> 'running' AND NOT (
  NEW.state = 'running' AND OLD.state <> 'done'
  AND EXISTS (SELECT 1 FROM checkpoint c WHERE c.run_id = OLD.id AND c.pieces > 0))
BEGIN
  SELECT RAISE(ABORT, 'a run that has ended does not change');
END;

-- Weights: a recording of states of synapses instead of neurons, which says of which projection.
ALTER TABLE recording ADD COLUMN projection TEXT;
-- Index of each recorded synapse's source and target, uint32, little endian.
ALTER TABLE recording ADD COLUMN sources BLOB;
ALTER TABLE recording ADD COLUMN targets BLOB;
