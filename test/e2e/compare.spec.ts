import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** A call as the page makes it. */
const call = async <T>(page: Page, method: string, request: object): Promise<T> => {
  const reply = await page.evaluate(
    ([name, args]) => {
      const bridge = Reflect.get(window, 'engram') as {
        call(method: string, request: unknown): Promise<{ ok: boolean; value: unknown }>
      }
      return bridge.call(name, args)
    },
    [method, request] as const
  )
  expect(reply, method).toMatchObject({ ok: true })
  return reply.value as T
}

/** A balanced network whose inhibition is `g` times 1 mV. */
const network = (g: number) => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Balanced network',
  simulation: { duration: '400 ms', warmup: '100 ms', seed: 1 },
  populations: [
    { name: 'E', model: 'lif-delta', size: 400 },
    { name: 'I', model: 'lif-delta', size: 100 }
  ],
  stimuli: [
    { name: 'external', model: 'poisson', targets: ['E', 'I'], weight: '1 mV', parameters: { rate: '2.4 kHz' } } // prettier-ignore
  ],
  projections: [
    ...['E', 'I'].map((target) => ({
      source: 'E',
      target,
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 40 } },
      weight: '1 mV',
      delay: '1.5 ms'
    })),
    {
      name: 'inhibition',
      source: 'I',
      target: 'E',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 3 } },
      weight: `-${g} mV`,
      delay: '1.5 ms'
    }
  ],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['E', 'I'] }]
})

/** Three seeds of each of two strengths of inhibition: runs 1 to 6. */
async function runSeeds(page: Page): Promise<void> {
  for (const g of [5, 4.5]) {
    const { id } = await call<{ id: string }>(page, 'experiments.create', { document: network(g) })
    for (const seed of [1, 2, 3]) {
      const run = await call<{ id: string }>(page, 'runs.start', { id, seed, threads: 1 })
      await expect
        .poll(async () => (await call<{ state: string }>(page, 'runs.get', { id: run.id })).state, {
          timeout: 30_000
        })
        .toBe('done')
    }
  }
}

const panel = (page: Page, name: string): Locator => page.locator(`section[aria-label="${name}"]`)

test('what a weaker inhibition does: two groups of seeds compared', async ({ launch, folder }) => {
  test.setTimeout(180_000)
  const first = await launch()
  const { page } = first
  await call(page, 'settings.set', { language: 'en' })
  await runSeeds(page)

  await test.step('chosen in the notebook and compared', async () => {
    const table = page.locator('[data-test="runs"]')
    await expect(table.getByRole('row').filter({ hasText: 'Balanced network' })).toHaveCount(6)
    await table.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Compare selected runs')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-test="compare-runs"]')).toBeVisible()
  })

  const differences = page.locator('[data-test="differences"]')
  await test.step('only what differs is shown: the weight, and the seeds', async () => {
    await expect(differences.locator('tbody tr')).toHaveCount(2)
    const weight = differences.locator('[data-path="projections/inhibition/weight"]')
    await expect(weight).toContainText('−5 mV')
    await expect(weight).toContainText('−4.5 mV')
    await expect(weight).toContainText('+10 %')
    await expect(page.locator('[data-test="what-changed"]')).toContainText(
      /^\s*Weight of inhibition −5 mV → −4\.5 mV \(\+10\s%\); mean rate of E rises by [\d.]+\s%/
    )
    await page.getByLabel('Show equal ones too').check()
    await expect(differences.locator('[data-path="populations/E/size"]')).toContainText('400')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(differences.locator('tbody tr')).toHaveCount(2)
  })

  const results = page.locator('[data-test="results"]')
  await test.step('results have their spread over seeds, and the effect against the baseline', async () => {
    const group = results.locator('[data-group="#4–#6"]')
    await expect(results.locator('tr.group')).toHaveCount(2)
    await expect(results.locator('[data-group="#1–#3"]')).toContainText('Baseline')
    await expect(group).toContainText(/\d ± \d/)
    await expect(group).toContainText(/g −?[\d.]+ \[/)
    await expect(results.locator('[data-group="#1–#3"]')).not.toContainText(/g −?[\d.]+ \[/)
  })

  await test.step('another baseline is pinned, and taken back', async () => {
    await page.locator('[data-run="5"]').getByRole('button', { name: 'Pin as baseline' }).click()
    await expect(results.locator('[data-group="#4–#6"]')).toContainText('Baseline')
    await expect(page.locator('[data-test="what-changed"]')).toContainText('−4.5 mV → −5 mV')
    await page.keyboard.press('Control+z')
    await expect(results.locator('[data-group="#1–#3"]')).toContainText('Baseline')
  })

  await test.step('rasters stand side by side and zoom together; curves lie over one another', async () => {
    const plots = panel(page, 'Plots')
    const rasters = plots.locator('[data-test="rasters"] .raster')
    await expect(rasters).toHaveCount(6)
    await expect(rasters.nth(0)).toContainText(/spikes in view/)
    await expect(rasters.nth(1)).toContainText(/spikes in view/)
    const before = await rasters.nth(1).locator('.chart-subtitle').textContent()
    await rasters.nth(0).getByRole('img').focus()
    await page.keyboard.press('+')
    await expect(rasters.nth(1).locator('.chart-subtitle')).not.toHaveText(before ?? '')
    await rasters.nth(0).getByRole('img').hover()
    const cursors = plots.locator('[data-test="rasters"] .cursor-line')
    await expect(cursors.first()).toBeVisible()
    await expect(cursors).toHaveCount(6)
    const rates = plots.locator('[data-plot="rate"]')
    await rates.scrollIntoViewIfNeeded()
    await expect(rates.locator('canvas')).toHaveCount(1)
  })

  await test.step('a column of one’s own names a mistake, then calculates with units', async () => {
    await page.getByRole('button', { name: 'Add a column' }).click()
    const form = page.locator('[data-test="column-form"]')
    await form.getByLabel('Name').fill('interval')
    await form.getByLabel('Formula').fill('1 / rate_E + 5 mV')
    await expect(form.getByRole('alert')).toContainText('is a voltage')
    await form.getByLabel('Formula').fill('1 / rate_E')
    await expect(page.locator('[data-test="column-preview"]')).toContainText(/[\d.]+ ms/)
    await page.locator('[data-test="keep-column"]').click()
    await expect(results.getByRole('button', { name: /interval \/ ms/ })).toHaveCount(1)
  })

  await test.step('the results become a table file', async () => {
    const file = path.join(folder, 'results.csv')
    await first.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await page.getByRole('button', { name: 'Export the results as CSV' }).click()
    await expect.poll(() => fs.existsSync(file)).toBe(true)
    const [head = '', group = ''] = fs.readFileSync(file, 'utf8').split('\r\n')
    expect(head).toContain('E Mean rate (Hz)')
    expect(head).toContain('interval (ms) sd')
    expect(group.split(',').length).toBe(head.split(',').length)
  })
  await first.close()

  const second = await launch()
  await test.step('after a restart it is in front again, with its column and its steps', async () => {
    await expect(second.page.locator('[data-test="differences"] tbody tr')).toHaveCount(2)
    const again = second.page.locator('[data-test="results"]')
    await expect(again.getByRole('button', { name: /interval \/ ms/ })).toHaveCount(1)
    await second.page.getByRole('button', { name: /^Undo/ }).click()
    await expect(again.getByRole('button', { name: /interval \/ ms/ })).toHaveCount(0)
  })
  await second.close()
})
