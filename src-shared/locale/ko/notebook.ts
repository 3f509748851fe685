import type { notebook as english } from '../en/notebook'
import type { Translation } from '../translation'

export const notebook: Translation<typeof english> = {}
