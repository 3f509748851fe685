import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** A call as the page makes it. */
const call = (page: Page, method: string, request: object): Promise<unknown> =>
  page.evaluate(
    ([name, args]) => {
      const bridge = Reflect.get(window, 'engram') as {
        call(method: string, request: unknown): Promise<unknown>
      }
      return bridge.call(name, args)
    },
    [method, request] as const
  )

test('menus and colours follow the settings at once', async ({ app, page }) => {
  const labels = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  const isDark = () => app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)

  await call(page, 'settings.set', { language: 'en', theme: 'light' })
  await expect
    .poll(labels)
    .toEqual(['File', 'Edit', 'Experiment', 'Runs', 'View', 'Window', 'Help'])
  expect(await isDark()).toBe(false)

  await call(page, 'settings.set', { language: 'ko', theme: 'dark' })
  await expect.poll(labels).toEqual(['파일', '편집', '실험', '실행', '보기', '창', '도움말'])
  expect(await isDark()).toBe(true)
})

test('asks for a file with the system’s dialog, and takes no for an answer', async ({
  app,
  page
}) => {
  await app.evaluate(({ dialog }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    Object.assign(dialog, {
      showOpenDialog: (_window: unknown, options: unknown) => {
        asked.push(options)
        return Promise.resolve({ canceled: true, filePaths: [] })
      }
    })
  })
  await call(page, 'settings.set', { language: 'ko' })
  expect(await call(page, 'projects.open', {})).toEqual({ ok: true, value: null })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown)).toMatchObject([
    { filters: [{ name: 'Engram 프로젝트', extensions: ['engram'] }], properties: ['openFile'] }
  ])
})

test('opens the project it is started with, and another one in a window of its own', async ({
  launch,
  folder
}) => {
  const [one, two] = [path.join(folder, 'one.engram'), path.join(folder, 'two.engram')]
  const first = await launch()
  for (const file of [one, two]) {
    expect(await call(first.page, 'projects.create', { file })).toMatchObject({ ok: true })
  }
  await first.close()

  const second = await launch({ args: [one] })
  const current = () => call(second.page, 'projects.current', {})
  await expect.poll(current).toMatchObject({ ok: true, value: { file: one } })
  await second.app.evaluate(({ app }, file) => {
    app.emit('second-instance', {}, ['engram', file], '/')
  }, two)
  await expect.poll(() => second.app.windows().length).toBe(2)
  const other = second.app.windows().find((page) => page !== second.page)
  if (!other) throw new Error('no second window')
  await expect
    .poll(() => call(other, 'projects.current', {}))
    .toMatchObject({ ok: true, value: { file: two } })
  expect(await current()).toMatchObject({ ok: true, value: { file: one } })
})

test('says in a dialog why a double-clicked file does not open', async ({ app, folder }) => {
  await app.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, options: { message: string }) => {
        Object.assign(globalThis, { said: options.message })
        return Promise.resolve({ response: 0, checkboxChecked: false })
      }
    })
  })
  const missing = path.join(folder, 'missing.engram')
  await app.evaluate(({ app: main }, file) => {
    main.emit('second-instance', {}, ['engram', file], '/')
  }, missing)
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'said') as unknown))
    .toContain('missing.engram')
})

test('loads a crashed page again when asked to', async ({ app, problems }) => {
  const reloaded = await app.evaluate(({ BrowserWindow, dialog }) => {
    Object.assign(dialog, {
      showMessageBox: () => Promise.resolve({ response: 0, checkboxChecked: false })
    })
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.forcefullyCrashRenderer()
    return new Promise((resolve) => {
      contents?.once('did-finish-load', () => resolve(contents.executeJavaScript('document.title')))
    })
  })
  expect(reloaded).toMatch(/Engram/)
  problems.forget()
})
