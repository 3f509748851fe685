/** A question for a place that the system's dialog asks. */
export interface FileQuestion {
  readonly mode: 'open' | 'save' | 'folder'
  readonly kind: 'project' | 'document' | 'pdf' | 'html' | 'png' | 'svg' | 'csv' | 'measurement'
  /** File name or whole path to begin with. */
  readonly suggestion?: string
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
