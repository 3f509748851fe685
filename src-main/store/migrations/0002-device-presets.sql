-- Parameter sets of device models that the user keeps, most of them fitted to measurements.

CREATE TABLE device_preset (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  model TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  -- Values with their trust, and where they come from.
  body TEXT NOT NULL CHECK (json_valid(body)),
  created_at TEXT NOT NULL,
  -- A preset that was taken off the list stays readable for the runs that used it.
  removed_at TEXT
) STRICT;

CREATE UNIQUE INDEX device_preset_name ON device_preset (name COLLATE NOCASE) WHERE removed_at IS NULL;
