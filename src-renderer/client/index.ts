import { createClient } from './client'

/** The window's one client. */
export const client = createClient({
  bridge: () => window.engram,
  checksReplies: import.meta.env.DEV
})
