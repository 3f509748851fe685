import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { call } from './call'
import { expect, test } from './fixtures'

const panel = (page: Page, name: string): Locator => page.locator(`section[aria-label="${name}"]`)

/** Does a command by its name in the palette. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.locator('[aria-controls="palette-list"]')).toBeFocused()
  await page.keyboard.type(title)
  await expect(page.locator('#palette-list [role="option"]').first()).toContainText(title)
  await page.keyboard.press('Enter')
}

async function openSample(page: Page, room: string, sample: string): Promise<void> {
  await page.locator(`[data-room="${room}"]`).click()
  await page.locator(`[data-sample="${sample}"] .button`).filter({ visible: true }).first().click()
}

async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Enter')
}

const answerSaveDialog = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

interface Metric {
  readonly name: string
  readonly population: string
  readonly value: number | null
}

/** A metric of the newest run but `back`. */
async function metricOf(page: Page, name: string, population: string, back = 0): Promise<number> {
  const list = await call(page, 'runs.list', { states: ['done'] })
  const { runs } = list.value as { runs: readonly { id: string }[] }
  const run = await call(page, 'runs.get', { id: runs[back]?.id })
  const { metrics } = run.value as { metrics: readonly Metric[] }
  return metrics.find((one) => one.name === name && one.population === population)?.value ?? NaN
}

test('the student: a worked example, a knob turned while it runs, and what that did', async ({
  page
}) => {
  test.setTimeout(240_000)
  await openSample(page, 'networks', 'stdp-competition')

  await test.step('what to expect is said beforehand', async () => {
    const inspector = panel(page, 'Inspector')
    await expect(inspector.getByLabel('What to expect')).toHaveValue(/U-shaped/)
    await expect(inspector).toContainText('Sources')
  })

  const duration = page.locator('[data-path="simulation/duration"] input').last()
  await test.step('while it runs, the inputs are made to fire more often', async () => {
    await enter(duration, '1200')
    await page.locator('[data-action="run"]').first().click()
    await page.locator('[data-test="show-stimuli"]').click()
    const rate = page.locator('[data-field="trains.rate"]')
    await expect(rate.locator('input[type="range"]')).toBeEnabled({ timeout: 30_000 })
    await enter(rate.locator('input').first(), '30')
    await expect(page.locator('[data-test="stimuli"] [role="status"]')).toContainText('30')
    await command(page, 'Cancel run')
    await expect(page.locator('[data-action="open-run"]')).toBeVisible({ timeout: 60_000 })
  })

  await test.step('the log says what was turned, and when', async () => {
    await page.locator('[data-action="open-run"]').click()
    const run = page.locator('[data-panel="run-page"]')
    await run.getByRole('button', { name: 'Log' }).click()
    await expect(run.locator('[data-test="log"]')).toContainText('trains')
  })

  await test.step('without learning the weights stay where they were', async () => {
    await page.locator('[data-room="networks"]').click()
    await enter(duration, '5')
    await page.locator('[data-item="projections/0"]').first().click()
    const rate = page.locator('[data-path$="synapse/parameters/rate"] input').last()
    await enter(rate, '0')
    await page.locator('[data-action="run"]').first().click()
    await expect(page.locator('[data-action="open-run"]')).toBeVisible({ timeout: 60_000 })
  })

  await test.step('all of it goes back by undo', async () => {
    const undo = page.getByRole('button', { name: 'Undo' }).first()
    await undo.click()
    await expect(page.locator('[data-path$="synapse/parameters/rate"] input').last()).toHaveValue('0.03') // prettier-ignore
    for (let i = 0; i < 5 && (await undo.isEnabled()); i++) await undo.click()
    await expect(undo).toBeDisabled()
  })
})

test('the computational neuroscientist: a published network, its numbers, a sweep, its figure', async ({
  app,
  page,
  folder
}) => {
  test.setTimeout(240_000)
  await openSample(page, 'networks', 'brunel-regimes-3-asynchronous-irregular')
  const duration = page.locator('[data-path="simulation/duration"] input').last()
  await enter(duration, '600')

  await test.step('it fires as the paper says', async () => {
    await page.locator('[data-action="run"]').first().click()
    await page.locator('[data-action="open-run"]').click({ timeout: 120_000 })
    await expect(page.locator('.plot.raster .chart-subtitle').first()).toContainText('spikes')
    // Brunel (2000), fig. 8 C, g = 5 and ν = 2 ν_thr: irregular and asynchronous at about 38 Hz.
    const rate = await metricOf(page, 'rate', 'E')
    expect(rate).toBeGreaterThan(34)
    expect(rate).toBeLessThan(42)
  })

  await test.step('one field becomes the axis of a sweep', async () => {
    await page.locator('[data-room="networks"]').click()
    await page.locator('[data-item="populations/0"]').first().click()
    const size = page.locator('.form-field[data-path$="parameters/tauRef"]').first()
    await size.locator('label').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Sweep this field' }).click()
    await expect(page.locator('[data-region="sweep-plan"] [data-axis="0"]')).toContainText('tauRef')
    await page.locator('[data-action="start-sweep"]').click()
    const results = page.locator('[data-region="sweep-results"]')
    await expect(results.locator('[data-state="done"]')).toBeVisible({ timeout: 180_000 })
  })

  await test.step('its report has numbered figures and the paper', async () => {
    await command(page, 'Report on this sweep')
    await expect(page.locator('[data-test="report-preview"]')).toBeVisible()
    const file = path.join(folder, 'sweep.pdf')
    await answerSaveDialog(app, file)
    await page.locator('[data-test="write-pdf"]').click()
    await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toContain('Figure 1')
    expect(text).toContain('Brunel')
  })
})

test('the group leader: finds runs, compares them, and exports a report for a partner', async ({
  app,
  page,
  folder
}) => {
  test.setTimeout(240_000)
  for (const current of [500, 600]) {
    const { value } = await call(page, 'experiments.create', {
      document: {
        format: 'engram-experiment',
        version: 1,
        kind: 'network',
        name: current === 500 ? 'Quiet neurons' : 'Busy neurons',
        simulation: { duration: '500 ms' },
        populations: [{ name: 'n', model: 'lif-exp', size: 20, parameters: { current: `${current} pA` } }], // prettier-ignore
        stimuli: [
          { name: 'noise', model: 'poisson', targets: ['n'], weight: '40 pA', parameters: { rate: '1 kHz' } } // prettier-ignore
        ],
        recorders: [{ name: 'spikes', model: 'spikes', targets: ['n'] }]
      }
    })
    const { id } = value as { id: string }
    for (const seed of [1, 2, 3]) await call(page, 'runs.start', { id, seed, threads: 1 })
  }
  const done = async (): Promise<number> => {
    const reply = await call(page, 'runs.list', { states: ['done'] })
    return (reply.value as { total: number }).total
  }
  await expect.poll(done, { timeout: 60_000 }).toBe(6)

  await test.step('they are found by what they contain, and compared', async () => {
    await page.locator('[data-room="notebook"]').click()
    const table = page.locator('[data-test="runs"]')
    await expect(table.locator('[data-run]')).toHaveCount(6)
    await table.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await command(page, 'Compare selected runs')
    await expect(page.locator('[data-path="populations/n/parameters/current"]')).toContainText(
      '+20'
    )
  })

  await test.step('a report for a partner, with a summary of one’s own', async () => {
    await command(page, 'Report on this comparison')
    const editor = page.locator('[data-test="report-editor"]')
    await editor.locator('[data-test="report-title"]').fill('두 조건의 비교')
    await editor.locator('[data-test="report-summary"] textarea').fill('More current, more spikes: $I = 600$ pA.') // prettier-ignore
    const file = path.join(folder, 'comparison.pdf')
    await answerSaveDialog(app, file)
    await page.locator('[data-test="write-pdf"]').click()
    await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toContain('두 조건의 비교')
    expect(text).toContain('More current, more spikes')
    expect(text).toContain('Table 1')
    expect(text).toMatch(/600 pA/)
  })
})
