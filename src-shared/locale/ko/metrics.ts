import type { metrics as english } from '../en/metrics'
import type { Translation } from '../translation'

export const metrics: Translation<typeof english> = {}
