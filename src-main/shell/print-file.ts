import { readFile, writeFile } from 'node:fs/promises'
import { app } from 'electron'
import { PdfPrinter } from './pdf'

export interface PrintRequest {
  readonly html: string
  readonly pdf: string
}

/** Reads `--print-pdf IN.html OUT.pdf`, with which the command line borrows the printer. */
export function printRequestIn(argv: readonly string[]): PrintRequest | null {
  const at = argv.indexOf('--print-pdf')
  const html = argv[at + 1]
  const pdf = argv[at + 2]
  return at < 0 || html === undefined || pdf === undefined ? null : { html, pdf }
}

/** Prints one file without showing a window and ends the process: code 0, or 1 with the reason on stderr. */
export async function printFile({ html, pdf }: PrintRequest): Promise<void> {
  app.on('window-all-closed', () => undefined) // the hidden window's end is not the app's
  await app.whenReady()
  try {
    const bytes = await new PdfPrinter().print(await readFile(html, 'utf8'))
    await writeFile(pdf, bytes)
    app.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    app.exit(1)
  }
}
