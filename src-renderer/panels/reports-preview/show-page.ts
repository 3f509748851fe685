/**
 * Puts a page into a frame in place of the one before, without a jump: the frame stays where it was scrolled to.
 * The frame runs no scripts, and the page's own policy lets nothing in from outside.
 * @returns false where the frame has no page yet, and has to load one
 */
export function showPage(frame: HTMLIFrameElement, page: string): boolean {
  const shown = frame.contentDocument
  if (!shown?.querySelector('main')) return false
  const next = new DOMParser().parseFromString(page, 'text/html')
  const [style, nextStyle] = [shown.querySelector('style'), next.querySelector('style')]
  if (style && nextStyle && style.textContent !== nextStyle.textContent) {
    style.textContent = nextStyle.textContent
  }
  shown.documentElement.lang = next.documentElement.lang
  shown.title = next.title
  // A list of its own: the live one shrinks while its nodes are taken over.
  shown.body.replaceChildren(...[...next.body.childNodes].map((node) => shown.adoptNode(node)))
  return true
}

/** Links inside the page move it; links to elsewhere do nothing, as nothing may be fetched. */
export function followLinks(frame: HTMLIFrameElement): void {
  frame.contentDocument?.addEventListener('click', (event) => {
    const { target } = event
    const link = isElement(target) ? target.closest('a[href]') : null
    if (!link) return
    event.preventDefault()
    const place = link.getAttribute('href') ?? ''
    if (place.startsWith('#')) scrollTo(frame, place.slice(1))
  })
}

/** Nodes of a frame are made by the frame's own classes. */
const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'closest' in target

/** Brings what has an id, or is a part of that name, into sight. */
export function scrollTo(frame: HTMLIFrameElement, id: string): void {
  const page = frame.contentDocument
  const place =
    page?.getElementById(id) ?? page?.querySelector(`[data-part="${CSS.escape(id)}"]`) ?? null
  place?.scrollIntoView({ block: 'start' })
}
