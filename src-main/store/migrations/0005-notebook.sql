-- The notebook: full-text search, parameters of frozen documents, trash, pictures in notes.

-- Where a run or experiment is: `arriving` while a merge brings it in, and nobody sees it yet.
ALTER TABLE run ADD COLUMN place TEXT NOT NULL DEFAULT 'list'
  CHECK (place IN ('list', 'trash', 'arriving'));
ALTER TABLE run ADD COLUMN removed_at TEXT;
ALTER TABLE experiment ADD COLUMN place TEXT NOT NULL DEFAULT 'list'
  CHECK (place IN ('list', 'trash', 'arriving'));
ALTER TABLE experiment ADD COLUMN removed_at TEXT;
ALTER TABLE experiment ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Lists leave out what is not in its place; with indexes of their own they need not look at it either.
DROP INDEX run_experiment;
DROP INDEX run_state;
DROP INDEX run_name;
DROP INDEX run_started;
DROP INDEX run_neurons;
DROP INDEX run_spikes;
DROP INDEX run_rate;
DROP INDEX run_wall;
DROP INDEX run_star;
CREATE INDEX run_number ON run (number) WHERE place = 'list';
CREATE INDEX run_name ON run (name COLLATE NOCASE) WHERE place = 'list';
CREATE INDEX run_state ON run (state) WHERE place = 'list';
CREATE INDEX run_kind ON run (kind) WHERE place = 'list';
CREATE INDEX run_seed ON run (seed) WHERE place = 'list';
CREATE INDEX run_started ON run (started_at) WHERE place = 'list';
CREATE INDEX run_neurons ON run (neurons) WHERE place = 'list';
CREATE INDEX run_synapses ON run (synapses) WHERE place = 'list';
CREATE INDEX run_spikes ON run (spikes) WHERE place = 'list';
CREATE INDEX run_simulated ON run (simulated_ms) WHERE place = 'list';
CREATE INDEX run_rate ON run (rate_hz) WHERE place = 'list';
CREATE INDEX run_wall ON run (wall_seconds) WHERE place = 'list';
CREATE INDEX run_star ON run (number) WHERE star = 1 AND place = 'list';
CREATE INDEX run_document ON run (document_id) WHERE place = 'list';
CREATE INDEX run_elsewhere ON run (place) WHERE place <> 'list';
-- Also for what asks after one experiment, or counts unfinished runs, wherever they are.
CREATE INDEX run_experiment ON run (experiment_id);
CREATE INDEX run_running ON run (id) WHERE state = 'running';

CREATE INDEX metric_value ON metric (name, population, value, run_id);

-- What a search looks through: tokens of number, name, tags, note and parameters. Can be made anew.
DROP TABLE run_text;
CREATE VIRTUAL TABLE run_search USING fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '.#_%'"
);

-- Values in frozen documents, by path. Can be made anew.
CREATE TABLE parameter_path (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE document_parameter (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  path_id INTEGER NOT NULL REFERENCES parameter_path (id),
  -- In SI base units; NULL for what is no number.
  number REAL,
  -- As the document has it.
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, path_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_parameter_value ON document_parameter (path_id, number, text, document_id);

-- Pictures that notes show.
CREATE TABLE note_picture (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  run_id INTEGER REFERENCES run (id) ON DELETE CASCADE,
  experiment_id INTEGER REFERENCES experiment (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  added_at TEXT NOT NULL,
  -- Of `data`, a PNG file.
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  data BLOB NOT NULL,
  CHECK ((run_id IS NULL) <> (experiment_id IS NULL))
) STRICT;

CREATE INDEX note_picture_run ON note_picture (run_id);
CREATE INDEX note_picture_experiment ON note_picture (experiment_id);
