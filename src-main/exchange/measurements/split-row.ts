import type { Delimiter } from '../../../src-shared/contract/measurements'

/** Splits a line into trimmed cells; quoted cells may hold delimiters and doubled quotes. */
export function splitRow(line: string, delimiter: Delimiter): string[] {
  if (!line.includes('"')) {
    const cells = delimiter === ' ' ? line.trim().split(/\s+/) : line.split(delimiter)
    for (let i = 0; i < cells.length; i++) cells[i] = (cells[i] ?? '').trim()
    return cells
  }
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < line.length; i++) {
    const letter = line[i] ?? ''
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (line[i + 1] === '"') {
        cell += '"'
        i += 1
      } else isQuoted = false
    } else if (letter === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (letter === delimiter || (delimiter === ' ' && letter === '\t')) {
      if (delimiter !== ' ' || cell !== '') cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  if (delimiter !== ' ' || cell !== '') cells.push(cell.trim())
  return cells
}

/** Whether a line says something about the table instead of being a row of it. */
export function isComment(line: string, delimiter: Delimiter | null): boolean {
  const text = line.trimStart()
  if (/^(#|%|\/\/|!|\*)/.test(text)) return true
  return text.startsWith(';') && delimiter !== ';'
}

/** A comment without its mark. */
export const withoutMark = (line: string): string =>
  line.trimStart().replace(/^(#+|%+|\/\/|!+|\*+|;+)\s*/, '')
