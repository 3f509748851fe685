/** Kinds of file that people choose, with their extensions; the locale names each under `shell.fileKinds`. */
export const fileKinds = {
  project: ['engram'],
  document: ['json'],
  pdf: ['pdf'],
  html: ['html'],
  png: ['png'],
  svg: ['svg'],
  csv: ['csv']
} as const

/** What the system's file dialog is asked for. */
export interface FileQuestion {
  readonly mode: 'open' | 'save' | 'folder'
  readonly kind: keyof typeof fileKinds
  /** File name or whole path to begin with. */
  readonly suggestion?: string
}
