import type { Path } from '../../src-shared/experiments/problem'

/** Puts the focus on the field that shows a place of the document, or on the nearest one around it. */
export function goToField(root: HTMLElement, path: Path): void {
  const fields = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-path]')].map((field) => [
      field.dataset['path'],
      field
    ])
  )
  for (let length = path.length; length > 0; length--) {
    const field = fields.get(path.slice(0, length).join('/'))
    if (!field) continue
    field.scrollIntoView({ block: 'center' })
    const wrong = field.querySelector<HTMLElement>(':is(input, textarea)[aria-invalid="true"]')
    const first = field.querySelector<HTMLElement>('input, select, textarea, button')
    ;(wrong ?? first)?.focus()
    return
  }
}
