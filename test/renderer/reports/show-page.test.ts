import { describe, expect, it } from 'vitest'
import { showPage } from '../../../src-renderer/panels/reports-preview/show-page'

const page = (title: string, style: string): string =>
  `<!doctype html><html lang="ko"><head><title>${title}</title><style>${style}</style></head>
  <body>
    <main><h1>${title}</h1></main>
  </body></html>`

/** A frame whose page is a document of its own, as the window's are. */
function frameOf(shown: Document | null): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  Object.defineProperty(frame, 'contentDocument', { value: shown })
  return frame
}

describe('the frame of the preview', () => {
  it('has to load a first page', () => {
    expect(showPage(frameOf(null), page('One', ''))).toBe(false)
    expect(showPage(frameOf(document.implementation.createHTMLDocument()), page('One', ''))).toBe(
      false
    )
  })

  it('takes the whole of every further page, with its style', () => {
    const shown = new DOMParser().parseFromString(page('One', 'p { color: red }'), 'text/html')
    const style = shown.querySelector('style')
    expect(showPage(frameOf(shown), page('Two', 'p { color: blue }'))).toBe(true)
    expect(shown.querySelectorAll('main h1')).toHaveLength(1)
    expect(shown.querySelector('h1')?.textContent).toBe('Two')
    expect(shown.title).toBe('Two')
    expect(style?.textContent).toBe('p { color: blue }')
    expect(shown.documentElement.lang).toBe('ko')
  })
})
