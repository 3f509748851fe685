// Signals between this process and the command that it runs.
//
// npm and npx start commands through a shell. A signal sent to npm alone ends npm and that shell, and would
// leave the command running; Ctrl+C in a terminal goes to all of them and needs none of this.

const checkEveryMs = 200

/** Calls back once when the shell that npm started this process with has gone. */
export function onOrphaned(callback) {
  if (!process.env.npm_execpath || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, checkEveryMs)
  timer.unref()
}

/** Hands signals on to a child. Ctrl+C in a terminal reaches it anyway, and a second one means "at once". */
export function forwardSignals(child) {
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  onOrphaned(() => child.kill('SIGTERM'))
}
