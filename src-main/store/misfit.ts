import Database from 'better-sqlite3'

/**
 * Whether a statement and the tables of the file do not fit together: those of a newer version may lack a column, and
 * damage to a definition may name a column or function that does not exist. SQLite gives all of these one code.
 */
export const isMisfit = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR'
