/** Every table whose rows cannot be made anew from others, in the order of their references. */
export const keptTables = [
  'experiment',
  'edit',
  'document',
  'run',
  'run_tag',
  'metric',
  'recording',
  'chunk',
  'log_line',
  'setting',
  'device_preset',
  'comparison',
  'curve_set',
  'curve_chunk',
  'note_picture',
  'sweep',
  'sweep_point',
  'sweep_run'
] as const
export type KeptTable = (typeof keptTables)[number]

/** Tables that came after version 1 of the format. */
const addedIn: Readonly<Partial<Record<KeptTable, number>>> = {
  device_preset: 2,
  comparison: 7,
  curve_set: 4,
  curve_chunk: 4,
  note_picture: 5,
  sweep: 6,
  sweep_point: 6,
  sweep_run: 6
}

/** The tables that a project of a version has to have. */
export const tablesOfVersion = (version: number): readonly KeptTable[] =>
  keptTables.filter((table) => (addedIn[table] ?? 1) <= version)
