/** Whether a statement names what the file does not have: a project of a newer version may lack it. */
export const isUnknownColumn = (error: unknown): boolean =>
  error instanceof Error && /^no such (column|table)/.test(error.message)
