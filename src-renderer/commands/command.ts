import type { LocaleKey } from '../../src-shared/locale'

/** Headings under which the palette and the manual list commands. */
export type CommandGroup = 'project' | 'experiment' | 'run' | 'view' | 'edit' | 'help'

/**
 * One thing a user can do. Palette, menus, buttons and keys all read this object, so that they
 * never disagree about whether it is possible. One file a command, found by `registry.ts`.
 */
export interface Command {
  /** `run.cancel`; unique, and stable because keymaps name it. */
  readonly id: string
  readonly title: LocaleKey
  readonly group: CommandGroup
  /** Default key, `Mod+Shift+Z`; `Mod` is Cmd on a Mac and Ctrl elsewhere. */
  readonly key?: string
  /** A second key, where people expect two. */
  readonly alsoKey?: string
  /** Kept out of the native menu: it is there in another form, or too small for it. */
  readonly notInMenu?: boolean
  /** Whether the key also works while a text field has the focus. */
  readonly inTextFields?: boolean
  /** Whether it can be done now; read reactively. Absent: always. */
  readonly when?: () => boolean
  readonly run: () => void | Promise<void>
}

/** Gives a command file its types. */
export const defineCommand = (command: Command): Command => command
