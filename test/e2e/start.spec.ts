import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { printPdf } from '../../src-main/cli/print-pdf'
import { expect, packagedApp, test } from './fixtures'

test('starts into its window with the user’s data where it was told @package', async ({
  app,
  page,
  folder
}) => {
  await expect(page).toHaveTitle(/Engram/)
  await expect(page.locator('#app')).not.toBeEmpty()
  expect(await app.evaluate(({ app: main }) => main.isPackaged)).toBe(packagedApp !== undefined)
  expect(await app.evaluate(({ app: main }) => main.getPath('userData'))).toBe(folder)
})

test('keeps the window’s place over a restart', async ({ launch }) => {
  const first = await launch()
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 700 })
  )
  await first.close()
  const second = await launch()
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds()
  )
  expect(bounds).toMatchObject({ width: 1000, height: 700 })
})

test('opens once for one folder of data: a second start ends and shows the first', async ({
  launch,
  folder
}) => {
  const first = await launch()
  const seen = first.app.evaluate(
    ({ app: main }) =>
      new Promise<string[]>((resolve) => {
        main.once('second-instance', (_event, argv) => resolve(argv))
      })
  )
  const project = path.join(folder, 'other.engram')
  const executable = await first.app.evaluate(() => process.execPath)
  const root = await first.app.evaluate(({ app: main }) => main.getAppPath())
  const second = spawn(
    executable,
    [
      ...(packagedApp ? [] : [root]),
      `--user-data-dir=${folder}`,
      ...(process.env.NO_SANDBOX === '1' ? ['--no-sandbox'] : []),
      project
    ],
    { stdio: 'ignore' }
  )
  const code = await new Promise((resolve) => second.on('exit', resolve))
  expect(code).toBe(0)
  expect(await seen).toContain(project)
})

test('prints a page to PDF without showing a window @package', async ({ launch, folder }) => {
  const { app } = await launch()
  const html = path.join(folder, 'page.html')
  const pdf = path.join(folder, 'page.pdf')
  fs.writeFileSync(
    html,
    '<!doctype html><meta charset="utf-8"><h1>Membrane 막전위</h1><script>document.body.append("SCRIPTED")</script>'
  )
  const executable = await app.evaluate(() => process.execPath)
  const root = await app.evaluate(({ app: main }) => main.getAppPath())
  const printed = spawnSync(
    executable,
    [
      ...(packagedApp ? [] : [root]),
      `--user-data-dir=${folder}/print`,
      ...(process.env.NO_SANDBOX === '1' ? ['--no-sandbox'] : []),
      '--print-pdf',
      html,
      pdf
    ],
    { encoding: 'utf8', timeout: 60_000 }
  )
  expect(printed.status, printed.stderr).toBe(0)
  expect(textOf(pdf)).toContain('Membrane 막전위')
  expect(textOf(pdf)).not.toContain('SCRIPTED')
})

test('lends its printer to the command line', async ({ folder }) => {
  const pdf = path.join(folder, 'page.pdf')
  fs.writeFileSync(pdf, await printPdf('<!doctype html><p>Rate 12.5 Hz</p>'))
  expect(textOf(pdf)).toContain('Rate 12.5 Hz')
})

const textOf = (pdf: string): string => execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
