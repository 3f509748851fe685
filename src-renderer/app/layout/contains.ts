/**
 * Where Vue caught an error, as it says in development ("native event handler") and, as a code at the end of an
 * address, in production.
 */
const passing = new Set([
  'watcher callback',
  'native event handler',
  'component event handler',
  // The same in a built program.
  '3',
  '5',
  '6'
])

/**
 * Whether an error leaves the panel unusable: one while it is set up or drawn does; a click or a watch that went
 * wrong leaves the rest as it was, and a notice says so.
 * @param info where it happened, as Vue tells it
 */
export const breaksPanel = (info: string): boolean =>
  !passing.has(info.split('#runtime-').at(-1) ?? info)
