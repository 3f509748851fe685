import type { log as english } from '../en/log'
import type { Translation } from '../translation'

export const log: Translation<typeof english> = {}
