import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  _electron,
  expect,
  test as base,
  type ConsoleMessage,
  type ElectronApplication,
  type Page
} from '@playwright/test'

export { expect } from '@playwright/test'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** A packaged app to test instead of the built files. */
export const packagedApp = process.env.ENGRAM_APP

export interface LaunchOptions {
  /** The user's data; pass the folder of an earlier launch to start again on what it left. */
  readonly folder?: string
  /** Further command line, for instance a project file to open. */
  readonly args?: readonly string[]
  /** Starts as the very first time does. */
  readonly withTour?: boolean
  readonly env?: Readonly<Record<string, string>>
}

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** Quits as a user does and waits for the process to end. */
  readonly close: () => Promise<void>
}

/** What a page complained about; a test that leaves anything here fails. */
export interface Problems {
  readonly found: string[]
  /** Takes complaints that a test provokes on purpose off the list, and fails if there are none. */
  readonly expect: (pattern: RegExp) => void
  /** Drops all so far: an attack is noisy in its own way on each version of Chromium. */
  readonly forget: () => void
}

interface Fixtures {
  folder: string
  problems: Problems
  launch: (options?: LaunchOptions) => Promise<Launched>
  launched: Launched
  app: ElectronApplication
  page: Page
  /** Saves a picture of the window as test-results/screenshots/NAME.png. */
  snap: (name: string) => Promise<void>
}

/**
 * The inspector of Node now and then loses the promise of an evaluation in the main process, although it was
 * evaluated. What tests evaluate there can be done twice, so it is asked again.
 */
function steady(app: ElectronApplication): ElectronApplication {
  const once = app.evaluate.bind(app) as (...given: unknown[]) => Promise<unknown>
  const again = async (...given: unknown[]): Promise<unknown> => {
    for (let tries = 1; ; tries++) {
      try {
        return await once(...given)
      } catch (error) {
        if (tries === 3 || !String(error).includes('promise was garbage collected')) throw error
      }
    }
  }
  app.evaluate = again as ElectronApplication['evaluate']
  return app
}

const notHarmless = (message: ConsoleMessage): boolean => message.type() === 'error'

/** Tests do not begin with the tour, unless they are about it. */
function skipTour(folder: string): void {
  const file = path.join(folder, 'settings.json')
  if (fs.existsSync(file)) return
  const content = { format: 'engram-settings', settings: { tourSeen: true }, recent: [] }
  fs.writeFileSync(file, JSON.stringify(content))
}

async function start(options: LaunchOptions & { folder: string }, problems: Problems) {
  if (!options.withTour) skipTour(options.folder)
  const electron = await _electron.launch({
    executablePath: packagedApp ?? process.env.ELECTRON_EXEC_PATH,
    args: [
      ...(packagedApp ? [] : [projectRoot]),
      `--user-data-dir=${options.folder}`,
      ...(options.args ?? [])
    ],
    env: { ...definedOnly(process.env), ...options.env },
    // Playwright adds --no-sandbox by itself unless told otherwise; only root needs that.
    chromiumSandbox: process.env.NO_SANDBOX !== '1'
  })
  const app = steady(electron)
  const page = await app.firstWindow()
  page.on('console', (message) => {
    if (notHarmless(message)) problems.found.push(message.text())
  })
  page.on('pageerror', (error) => problems.found.push(String(error)))
  return { app, page }
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  )

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-e2e-'))
    await use(folder)
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },

  problems: [
    async ({}, use) => {
      const found: string[] = []
      await use({
        found,
        expect: (pattern) => {
          const rest = found.filter((problem) => !pattern.test(problem))
          expect(rest.length, `no problem like ${pattern}`).toBeLessThan(found.length)
          found.splice(0, found.length, ...rest)
        },
        forget: () => void found.splice(0)
      })
      expect(found, 'errors on the console').toEqual([])
    },
    { auto: true }
  ],

  launch: async ({ folder, problems }, use) => {
    const running = new Set<ElectronApplication>()
    await use(async (options = {}) => {
      const { app, page } = await start({ folder, ...options }, problems)
      running.add(app)
      const close = async () => {
        running.delete(app)
        await app.close()
      }
      return { app, page, close }
    })
    for (const app of running) await app.close()
  },

  launched: async ({ launch }, use) => {
    await use(await launch())
  },
  app: async ({ launched }, use) => {
    await use(launched.app)
  },
  page: async ({ launched }, use) => {
    await use(launched.page)
  },

  snap: async ({ page }, use) => {
    await use(async (name) => {
      await page.screenshot({
        path: path.join(projectRoot, 'test-results/screenshots', `${name}.png`)
      })
    })
  }
})
