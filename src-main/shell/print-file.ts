import { readFile, writeFile } from 'node:fs/promises'
import { app } from 'electron'
import type { PrintRequest } from '../shell-rules/command-line'
import { PdfPrinter } from './pdf'

/** Prints one file without showing a window and ends the process: code 0, or 1 with the reason on stderr. */
export async function printFile({ html, pdf }: PrintRequest): Promise<void> {
  app.on('window-all-closed', () => undefined) // the hidden window's end is not the app's
  await app.whenReady()
  try {
    await writeFile(pdf, await new PdfPrinter().print(await readFile(html, 'utf8')))
    app.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    app.exit(1)
  }
}
