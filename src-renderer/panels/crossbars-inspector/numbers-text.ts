/** Numbers that a text field still shows. */
export const mostNumbers = 4096

export type ReadNumbers =
  | { readonly ok: true; readonly rows: readonly (readonly number[])[] }
  | { readonly ok: false; readonly line: number; readonly text: string }

/** Reads lines of numbers, separated by spaces, tabs, commas or semicolons; empty lines are left out. */
export function readNumbers(text: string): ReadNumbers {
  const rows: number[][] = []
  for (const [i, line] of text.split('\n').entries()) {
    const words = line.split(/[\s,;]+/).filter((word) => word !== '')
    const wrong = words.find((word) => !Number.isFinite(Number(word)))
    if (wrong !== undefined) return { ok: false, line: i + 1, text: wrong }
    if (words.length > 0) rows.push(words.map(Number))
  }
  return { ok: true, rows }
}

export const numbersText = (rows: readonly (readonly number[])[]): string =>
  rows.map((row) => row.join(' ')).join('\n')

/** Reads indices such as "0, 5"; undefined where something else stands. */
export function readIndices(text: string): readonly number[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  return words.every((word) => /^\d{1,6}$/.test(word)) ? words.map(Number) : undefined
}
