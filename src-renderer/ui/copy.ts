/**
 * Puts a text on the clipboard. The window grants no permissions, so the asynchronous clipboard is
 * out of reach; the old way works from a click.
 * @returns whether it is there now
 */
export function copyText(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
