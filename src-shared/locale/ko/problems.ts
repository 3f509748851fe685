import type { problems as english } from '../en/problems'
import type { Translation } from '../translation'

export const problems: Translation<typeof english> = {}
