import type { WindowMenu } from '../../src-shared/contract/windows'
import type { Result } from '../../src-shared/result'
import type { UserSettings } from '../store'

/** A question for a place that the system's dialog asks. */
export interface FileQuestion {
  readonly mode: 'open' | 'save' | 'folder'
  readonly kind: 'project' | 'document' | 'pdf' | 'html' | 'png' | 'svg' | 'csv' | 'measurement'
  /** File name or whole path to begin with. */
  readonly suggestion?: string
}

/** Windows, where there are some. Each shows one project; a project may have several. */
export interface WindowPort {
  /**
   * Where a project is to be shown that the asking window wants: here, in place of its own, or elsewhere,
   * which has been done when this answers.
   */
  readonly place: (file: string, opening: 'new' | 'never') => Promise<Result<'here' | 'elsewhere'>>
  /** Opens another window: on a file, on one that the user chooses, or on the project of the asking window. */
  readonly open: (request: {
    readonly file?: string | undefined
    readonly choose?: boolean | undefined
  }) => Promise<Result<boolean>>
  /** The menu while the asking window is in front. */
  readonly setMenu: (menu: WindowMenu) => void
}

export interface ServicesOptions {
  /** Folder of the built workers. */
  readonly workerFolder: string
  /** Folder with wasm/kernel.wasm, examples/ and catalog/. */
  readonly resources: string
  /** The user's data folder: settings, and the default project. */
  readonly dataFolder: string
  /** The project to open; without it the one used last, or the default one. */
  readonly project?: string | undefined
  /** How that project is opened; `if-missing` when nothing is said. */
  readonly opening?: 'never' | 'if-missing' | 'new'
  /** Without a project: one to try first. */
  readonly preferred?: string | undefined
  /** The person's settings where several projects share them; else they are read from the data folder. */
  readonly user?: UserSettings
  /** Absent on the command line. */
  readonly windows?: WindowPort | undefined
  readonly version: string
  /** What the program runs on: "Electron 33.2.1", "Node 20.20.2". */
  readonly runtime: string
  /** Asks the user for a place; without it calls have to name one. Null: he thought better of it. */
  readonly chooseFile?: ((question: FileQuestion) => Promise<string | null>) | undefined
  /** Turns an HTML page into PDF, where there is a browser for it. */
  readonly printHtml?: ((html: string) => Promise<Uint8Array>) | undefined
  /** Puts a PNG onto the system's clipboard, where there is one. @returns whether it is there */
  readonly copyPicture?: ((png: Uint8Array) => Promise<boolean>) | undefined
  /** Language and theme until the user has chosen. */
  readonly language?: 'en' | 'ko'
}
