import type { Client } from '../../src-shared/contract/client'
import type { Result } from '../../src-shared/result'

/** The services as a command sees them. */
export interface OpenServices {
  readonly client: Client
  readonly close: () => Promise<void>
}

export interface ServicesPlace {
  readonly dataFolder: string
  /** The project's file; the default project without one. */
  readonly project?: string | undefined
}

export interface BenchOptions {
  readonly threads?: number | undefined
  readonly seed?: number | undefined
  /** Of networks that come in sizes. */
  readonly scale?: number | undefined
  /** What recording and checkpoints cost, too: in so many rounds, in a folder to work in. */
  readonly costs?: { readonly rounds: number; readonly folder: string } | undefined
}

/** All that the command line needs from the world; tests put another one in its place. */
export interface Environment {
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly version: string
  /** Where the user's projects, settings and logs are. */
  readonly dataFolder: string
  readonly now: () => Date
  /** A new folder that nobody else uses; the caller removes it. */
  readonly temporaryFolder: () => Promise<string>
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Columns of the terminal that progress is shown on; null where it is no terminal. */
  readonly progressColumns: number | null
  readonly openServices: (place: ServicesPlace) => Promise<Result<OpenServices>>
  readonly benchNames: readonly string[]
  readonly bench: (
    name: string | undefined,
    options: BenchOptions
  ) => Promise<Result<Readonly<Record<string, unknown>>>>
  /** @returns what ends listening; while nobody listens, Ctrl+C ends the program */
  readonly onInterrupt: (listener: () => void) => () => void
  /** Keeps the trace of a defect. @returns the log's file, or null where it cannot be written */
  readonly logDefect: (error: unknown) => string | null
}
