// East Asian wide and full-width ranges that Korean, Chinese and Japanese text uses (Unicode UAX 11).
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const none = /\p{Mn}/u

/** Columns that a text takes on a terminal. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce(
    (width, character) => width + (wide.test(character) ? 2 : none.test(character) ? 0 : 1),
    0
  )

/** Cuts a text to a number of columns; what is cut shows as "…". */
export function cutTo(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  let kept = ''
  for (const character of text) {
    if (textWidth(kept + character) > columns - 1) break
    kept += character
  }
  return `${kept}…`
}
