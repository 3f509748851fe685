/** The element of a node or line. */
export const elementOf = (
  host: HTMLElement | null,
  id: string | undefined
): HTMLElement | SVGElement | undefined => {
  if (!host || id === undefined) return undefined
  const all = host.querySelectorAll<HTMLElement | SVGElement>('[data-node], [data-edge]')
  return [...all].find((one) => one.dataset['node'] === id || one.dataset['edge'] === id)
}

/** Puts the keyboard on a node or line, without scrolling what is moved by its own means. */
export function focusOn(host: HTMLElement | null, id: string | undefined): void {
  elementOf(host, id)?.focus({ preventScroll: true })
}
