import type { cli as english } from '../en/cli'
import type { Translation } from '../translation'

export const cli: Translation<typeof english> = {}
