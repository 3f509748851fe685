import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { pageHeaders, printOrigin, printPolicy } from '../shell-rules/policy'
import { notFound } from './scheme'
import { hardenContents, hardenSession, pagePreferences } from './security'

const timeLimitMs = 120_000
const millimetre = 1 / 25.4

/** Page number at the foot; Chromium fills in the two classes. */
const footer = `<div style="width:100%;font:8px sans-serif;color:#666;text-align:center">
<span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/** Prints HTML to PDF in hidden windows: sandboxed, without scripts, cut off from everything. */
export class PdfPrinter {
  readonly #pages = new Map<string, string>()
  readonly #session = session.fromPartition('print')

  constructor() {
    hardenSession(this.#session)
    this.#session.protocol.handle('engram', (request) => {
      const { host, pathname } = new URL(request.url)
      const html = host === 'print' ? this.#pages.get(pathname) : undefined
      if (html === undefined) return notFound()
      const headers = { ...pageHeaders(printPolicy), 'Content-Type': 'text/html; charset=utf-8' }
      return new Response(html, { headers })
    })
  }

  /**
   * @param html a whole page with fonts and pictures as data: addresses; its `@page` rule decides about paper and orientation
   * @returns the PDF file's bytes
   * @throws when the page does not load or print within two minutes
   */
  async print(html: string): Promise<Uint8Array> {
    const address = `/${randomUUID()}.html`
    this.#pages.set(address, html)
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...pagePreferences, session: this.#session, javascript: false }
    })
    hardenContents(window.webContents, () => undefined)
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('printing took too long')), timeLimitMs)
    })
    try {
      return await Promise.race([this.#printed(window, address), tooLong])
    } finally {
      clearTimeout(timer)
      window.destroy()
      this.#pages.delete(address)
    }
  }

  async #printed(window: BrowserWindow, address: string): Promise<Uint8Array> {
    await window.loadURL(`${printOrigin}${address}`)
    return window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins: {
        top: 18 * millimetre,
        bottom: 18 * millimetre,
        left: 16 * millimetre,
        right: 16 * millimetre
      }
    })
  }
}
