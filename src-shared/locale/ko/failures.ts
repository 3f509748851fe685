import type { failures as english } from '../en/failures'
import type { Translation } from '../translation'

export const failures: Translation<typeof english> = {}
