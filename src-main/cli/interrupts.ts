/** Ctrl+C and its kin, as one thing that can be listened to. */
export interface Interrupts {
  /** @returns what ends listening */
  readonly listen: (listener: () => void) => () => void
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * The first interrupt goes to whoever listens; with nobody there, and for every further one, `quit` is called.
 * @param source where signals come from: the process
 */
export function interruptsOf(source: Pick<NodeJS.Process, 'on'>, quit: () => void): Interrupts {
  let listener: (() => void) | null = null
  let wasHeard = false
  for (const signal of signals) {
    source.on(signal, () => {
      if (listener === null || wasHeard) return quit()
      wasHeard = true
      listener()
    })
  }
  return {
    listen: (wanted) => {
      listener = wanted
      return () => (listener = null)
    }
  }
}
