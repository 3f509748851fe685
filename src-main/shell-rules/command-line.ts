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

const isSwitch = (word: string): boolean => word.startsWith('-')

/** Switches of Chromium and of Electron that commands do not know. */
const isBrowsers = (word: string): boolean =>
  /^--(no-sandbox$|user-data-dir=|inspect\b|remote-debugging-port=|ozone-platform=|lang=)/.test(
    word
  )

const answered = new Set(['-h', '--help', '-V', '--version'])

/**
 * The words for the command line, where the executable was started with some: a first word that is plainly
 * no file (`engram run …`, also a mistyped one), or a question for help or the version.
 *
 * @param argv of the process: the executable, the app's folder unless it is packaged, then what the user typed
 * @returns null where a window is wanted
 */
export function commandIn(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const typed = argv.slice(1).filter((word) => !isBrowsers(word))
  const words = isPackaged ? typed : typed.slice(typed.findIndex((word) => !isSwitch(word)) + 1)
  const [first] = words
  if (first === undefined) return null
  return answered.has(first) || /^[a-z][a-z-]*$/.test(first) ? words : null
}

/** Whether a window can be shown; only Linux may have nothing to show it on. */
export function hasDisplay(
  platform: string,
  variables: Readonly<Record<string, string | undefined>>
): boolean {
  return platform !== 'linux' || Boolean(variables.DISPLAY || variables.WAYLAND_DISPLAY)
}
