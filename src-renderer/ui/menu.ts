import type { IconName } from './icons'

/** One line of a menu. */
export interface MenuItem {
  readonly label: string
  readonly icon?: IconName
  readonly shortcut?: string
  readonly disabled?: boolean
  readonly danger?: boolean
  /** Whether a line is drawn above it. */
  readonly separated?: boolean
  readonly run: () => void | Promise<void>
}
