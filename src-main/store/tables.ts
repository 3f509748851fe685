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
  'run_outcome',
  'setting',
  'device_preset',
  'comparison',
  'report',
  'report_picture',
  'curve_set',
  'curve_chunk',
  'note_picture',
  'sweep',
  'sweep_point',
  'sweep_run'
] as const
export type KeptTable = (typeof keptTables)[number]
