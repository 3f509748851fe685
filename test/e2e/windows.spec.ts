import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { call } from './call'
import { expect, test } from './fixtures'

const network = (name: string) => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name,
  simulation: { duration: '100 ms', seed: 1 },
  populations: [
    { name: 'E', model: 'lif-exp', size: 80, parameters: { current: '450 pA' } },
    { name: 'I', model: 'lif-exp', size: 20 }
  ],
  projections: [
    {
      source: 'E',
      target: 'I',
      connector: { model: 'all-to-all' },
      weight: '10 pA',
      delay: '1.5 ms'
    }
  ],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['E'] }]
})

/** Waits for one more window and its page. */
async function another(app: ElectronApplication, open: () => Promise<unknown>): Promise<Page> {
  const before = new Set(app.windows())
  await open()
  await expect.poll(() => app.windows().length).toBeGreaterThan(before.size)
  const page = app.windows().find((one) => !before.has(one))
  if (!page) throw new Error('no window came')
  await expect(page.locator('[data-room="notebook"]')).toBeVisible()
  return page
}

const fileOf = async (page: Page): Promise<unknown> =>
  ((await call(page, 'projects.current', {})).value as { file: unknown }).file

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('[data-room="networks"]').click()
  await page.locator('.row .open').first().click()
  await expect(page.locator('[data-region="drawing"] [data-node]').first()).toBeVisible()
}

test('two projects in two windows: each its own, copied from one to the other, both back after a crash', async ({
  launch,
  folder,
  problems
}) => {
  test.setTimeout(180_000)
  const [one, two] = [path.join(folder, 'one.engram'), path.join(folder, 'two.engram')]
  const { app, page } = await launch()
  await call(page, 'settings.set', { language: 'en' })
  await call(page, 'projects.create', { file: two })
  await call(page, 'experiments.create', { document: network('Second') })
  await call(page, 'projects.create', { file: one })
  await call(page, 'experiments.create', { document: network('First') })
  const other = await another(app, () => call(page, 'windows.open', { file: two }))

  await test.step('each window has its project, runs and title', async () => {
    expect([await fileOf(page), await fileOf(other)]).toEqual([one, two])
    await expect.poll(() => other.title()).toContain('two')
    const { value } = await call(other, 'experiments.list', {})
    expect((value as { name: string }[]).map(({ name }) => name)).toEqual(['Second'])
  })

  await test.step('a project that has a window comes to the front; no third one opens', async () => {
    expect(await call(page, 'projects.open', { file: two })).toMatchObject({ ok: true })
    expect(await call(page, 'windows.open', { file: two })).toMatchObject({ ok: true, value: true })
    expect(app.windows()).toHaveLength(2)
    expect(await fileOf(page)).toBe(one)
  })

  await test.step('nodes copied in one project are pasted in the other', async () => {
    await openFirst(page)
    await openFirst(other)
    const nodes = '[data-region="drawing"] [data-node^="populations"]'
    const copied = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('[data-region="drawing"] [data-node]')?.focus()
      return document.activeElement?.getAttribute('data-node') ?? ''
    })
    expect(copied).not.toBe('')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await other.evaluate(() =>
      document.querySelector<HTMLElement>('[data-region="drawing"] [data-node]')?.focus()
    )
    await other.keyboard.press('Control+v')
    await expect(other.locator(nodes)).toHaveCount(4)
    await expect(page.locator(nodes)).toHaveCount(2)
    await other.keyboard.press('Control+z')
    await expect(other.locator(nodes)).toHaveCount(2)
  })

  await test.step('a language chosen in one is spoken in both', async () => {
    await call(page, 'settings.set', { language: 'ko' })
    await expect(other.locator('[data-room="notebook"]')).toContainText('연구 노트')
    await call(page, 'settings.set', { language: 'en' })
    await expect(other.locator('[data-room="notebook"]')).toContainText('Notebook')
  })

  await test.step('killed, both windows are there again', async () => {
    const kept = (): unknown[] => {
      const text = fs.readFileSync(path.join(folder, 'window.json'), 'utf8')
      return (JSON.parse(text) as { windows: { file: string }[] }).windows.map(({ file }) => file)
    }
    await expect.poll(kept).toEqual([one, two])
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    app.process().kill('SIGKILL')
    await ended
    problems.forget()
    const again = await launch()
    await expect.poll(() => again.app.windows().length, { timeout: 30_000 }).toBe(2)
    const files = await Promise.all(again.app.windows().map(fileOf))
    expect(files.sort()).toEqual([one, two])
    await again.close()
  })
})

test('one project in two windows stays in step; closing one leaves the other', async ({
  app,
  page
}) => {
  await call(page, 'settings.set', { language: 'en' })
  await call(page, 'experiments.create', { document: network('Shared') })
  await page.locator('[data-room="notebook"]').focus()
  const other = await another(app, () => page.keyboard.press('Control+Shift+N'))
  expect(await fileOf(other)).toBe(await fileOf(page))
  await openFirst(page)
  await openFirst(other)
  const duration = (one: Page) =>
    one.locator('section[aria-label="Inspector"]').getByLabel('Duration')
  await duration(page).fill('250 ms')
  await duration(page).press('Enter')
  await expect(duration(other)).toHaveValue(/250/)
  await other.close()
  await expect.poll(() => app.windows().length).toBe(1)
  expect(await call(page, 'experiments.list', {})).toMatchObject({ ok: true })
})

test('every window is as closed off as the first', async ({ app, page }) => {
  const other = await another(app, () => call(page, 'windows.open', {}))
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): object }
      return contents.getLastWebPreferences()
    })
  )
  expect(preferences).toHaveLength(2)
  for (const one of preferences) {
    expect(one).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false })
  }
  expect(
    await other.evaluate(() => ['require', 'process'].some((name) => name in globalThis))
  ).toBe(false)
})

test('a command gets another key, keeps it, and a broken file is told in plain words', async ({
  launch,
  folder
}) => {
  test.setTimeout(120_000)
  const first = await launch()
  const { page } = first
  await call(page, 'settings.set', { language: 'en' })
  await page.locator('[data-room="notebook"]').focus()
  await page.keyboard.press('Control+Alt+k')
  await expect(page.locator('[data-test="keyboard"]')).toBeVisible()
  const chip = page.locator('[data-key-of="room.devices"]')
  await page.locator('[data-test="find-key"]').fill('devices')
  await chip.click()
  await page.keyboard.press('d')
  await expect(page.locator('[data-test="keyboard"] [role="alert"]')).toContainText('for typing')
  await chip.click()
  await page.keyboard.press('Control+Alt+9')
  await expect(chip).toHaveText('Ctrl+Alt+9')
  await page.locator('[data-room="notebook"]').focus()
  await page.keyboard.press('Control+Alt+9')
  await expect(page.locator('[data-room="devices"]')).toHaveAttribute('aria-current', 'page')
  await expect
    .poll(() =>
      first.app.evaluate(
        ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('room.devices')?.accelerator
      )
    )
    .toBe('CmdOrCtrl+Alt+9')
  await first.close()

  const file = path.join(folder, 'keymap.json')
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({
    format: 'engram-keymap',
    keys: { 'room.devices': 'Mod+Alt+9' }
  })
  fs.writeFileSync(file, '{"format": "engram-keymap",\n "keys": {')
  const second = await launch()
  await expect(second.page.getByText('keymap.json').first()).toContainText('line 2')
  await second.page.locator('[data-room="networks"]').focus()
  await second.page.keyboard.press('Control+3')
  await expect(second.page.locator('[data-room="devices"]')).toHaveAttribute('aria-current', 'page')
})

test('files that are dropped go where they belong; a wrong one is answered in plain words', async ({
  app,
  page,
  folder
}) => {
  test.setTimeout(120_000)
  await call(page, 'settings.set', { language: 'en' })
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name)
    fs.writeFileSync(file, text)
    return file
  }
  /** As the preload script tells it; a drop from the system's file manager cannot be made here. */
  const drop = (file: string) =>
    app.evaluate(({ BrowserWindow }, dropped) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.send('engram:event', 'files.dropped', { files: [dropped] })
    }, file)

  await expect(page.locator('[data-room="notebook"]')).toBeVisible()
  await drop(write('holiday.png', 'no picture'))
  await expect(page.getByText('Engram cannot open')).toContainText('holiday.png')
  await drop(write('broken.json', '{"format": '))
  await expect(page.getByText('is not JSON')).toContainText('broken.json')
  await drop(folder)
  await expect(page.getByText('is a folder')).toBeVisible()

  await drop(write('net.json', JSON.stringify(network('Dropped'))))
  await expect(page.locator('[data-room="networks"]')).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('[data-region="drawing"] [data-node]').first()).toBeVisible()
  await drop(write('loop.csv', 'V (V),I (uA)\n0,0\n0.1,1\n0.2,2\n'))
  await expect(page.locator('[data-region="import"]')).toBeVisible()
  await page.keyboard.press('Escape')

  const project = path.join(folder, 'other.engram')
  const here = await fileOf(page)
  await call(page, 'projects.create', { file: project })
  await call(page, 'projects.open', { file: String(here) })
  const other = await another(app, () => drop(project))
  expect([await fileOf(page), await fileOf(other)]).toEqual([here, project])
})
