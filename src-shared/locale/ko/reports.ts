import type { reports as english } from '../en/reports'
import type { Translation } from '../translation'

export const reports: Translation<typeof english> = {}
