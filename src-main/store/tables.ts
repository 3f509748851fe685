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
  'setting'
] as const
export type KeptTable = (typeof keptTables)[number]
