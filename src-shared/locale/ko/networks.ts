import type { networks as english } from '../en/networks'
import type { Translation } from '../translation'

export const networks: Translation<typeof english> = {}
