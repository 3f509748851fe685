-- Comparisons of runs that the user keeps, each with the steps that can be undone and redone.

CREATE TABLE comparison (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  -- Which runs, against which, and how they are shown.
  document TEXT NOT NULL CHECK (json_valid(document)),
  position INTEGER NOT NULL CHECK (position >= 0),
  edits TEXT NOT NULL CHECK (json_valid(edits)),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- One that was taken off the list can be put back.
  removed_at TEXT
) STRICT;

CREATE INDEX comparison_changed ON comparison (changed_at) WHERE removed_at IS NULL;
