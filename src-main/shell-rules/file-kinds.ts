/** Kinds of file that people choose, with their extensions; the locale names each under `shell.fileKinds`. */
export const fileKinds = {
  project: ['engram'],
  document: ['json'],
  pdf: ['pdf'],
  html: ['html'],
  png: ['png'],
  svg: ['svg'],
  csv: ['csv'],
  measurement: ['csv', 'tsv', 'txt', 'dat', 'asc']
} as const
