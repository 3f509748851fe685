import path from 'node:path'

const isProject = (argument: string): boolean =>
  !argument.startsWith('-') && path.extname(argument).toLowerCase() === '.engram'

/** The project file named on a command line, as an absolute path. */
export function projectIn(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).find(isProject)
  return named === undefined ? null : path.resolve(folder, named)
}

export interface PrintRequest {
  readonly html: string
  readonly pdf: string
}

/** Reads `--print-pdf IN.html OUT.pdf`, with which the command line borrows the printer. */
export function printRequestIn(argv: readonly string[]): PrintRequest | null {
  const at = argv.indexOf('--print-pdf')
  const html = argv[at + 1]
  const pdf = argv[at + 2]
  return at < 0 || html === undefined || pdf === undefined ? null : { html, pdf }
}
