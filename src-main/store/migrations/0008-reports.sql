-- Reports that the user arranges, each with the steps that can be undone and redone.

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  -- Its title; empty for one that is named after what it is about.
  name TEXT NOT NULL,
  -- What it is about, what it says, and which parts it has in which order.
  document TEXT NOT NULL CHECK (json_valid(document)),
  position INTEGER NOT NULL CHECK (position >= 0),
  edits TEXT NOT NULL CHECK (json_valid(edits)),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- One in the trash can be put back.
  removed_at TEXT
) STRICT;

CREATE INDEX report_changed ON report (changed_at) WHERE removed_at IS NULL;

-- Plots that were sent to a report, as they looked, with the numbers that they show. Kept as long as the report,
-- so that taking one out can be undone.
CREATE TABLE report_picture (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  added_at TEXT NOT NULL,
  media TEXT NOT NULL CHECK (media IN ('png', 'svg')),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  data BLOB NOT NULL,
  -- The table of what it shows; NULL where there is none.
  csv TEXT,
  -- Ids of the runs that it shows, a JSON list.
  runs TEXT NOT NULL CHECK (json_valid(runs))
) STRICT;

CREATE INDEX report_picture_of ON report_picture (report_id);
