/**
 * A name that is not taken yet: the wished one, else with the first number that is free.
 * "E" becomes "E 2", and "E 2" becomes "E 3".
 */
export function freeName(wished: string, taken: Iterable<string>): string {
  const names = new Set(taken)
  if (!names.has(wished)) return wished
  const stem = wished.replace(/ \d+$/, '')
  let number = 2
  while (names.has(`${stem} ${number}`)) number++
  return `${stem} ${number}`
}

/** The same for ids, which have no spaces: "my-neuron" becomes "my-neuron-2". */
export function freeId(wished: string, taken: Iterable<string>): string {
  const ids = new Set(taken)
  if (!ids.has(wished)) return wished
  const stem = wished.replace(/-\d+$/, '')
  let number = 2
  while (ids.has(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}
