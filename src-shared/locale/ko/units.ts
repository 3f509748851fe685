import type { units as english } from '../en/units'
import type { Translation } from '../translation'

export const units: Translation<typeof english> = {}
