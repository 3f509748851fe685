-- Curves of measured devices: tables of numbers, one set for each kind of device and protocol of a run.

CREATE TABLE curve_set (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  -- Names in the run's document.
  device TEXT NOT NULL,
  protocol TEXT NOT NULL,
  -- `figures` has one curve of one point for each device: its figures of merit.
  content TEXT NOT NULL CHECK (content IN ('curves', 'figures')),
  -- [{"name": "voltage", "unit": "V"}]
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  curves INTEGER NOT NULL DEFAULT 0,
  points INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX curve_set_run ON curve_set (run_id);

CREATE TABLE curve_chunk (
  id INTEGER PRIMARY KEY,
  curve_set_id INTEGER NOT NULL REFERENCES curve_set (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  -- Devices of its first curve and of its last.
  first_device INTEGER NOT NULL,
  last_device INTEGER NOT NULL,
  curves INTEGER NOT NULL,
  -- Of all its curves together.
  points INTEGER NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('plain', 'shuffle-deflate')),
  raw_bytes INTEGER NOT NULL,
  -- Of `data`, as it is stored.
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  -- Float64: device, repeat and points of each curve, then column by column the curves one after another.
  data BLOB NOT NULL,
  UNIQUE (curve_set_id, seq)
) STRICT;
