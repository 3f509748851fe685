import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Locator } from '@playwright/test'
import { expect, test } from './fixtures'

/** Answers the system's next "save" dialog with a place; a test cannot click in those. */
const answerSaveDialog = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

/** Chooses in a box, from its own list: the list chosen from before may still be fading out. */
async function pick(analysis: Locator, name: string, option: string): Promise<void> {
  const page = analysis.page()
  const box = page.getByRole('combobox', { name, exact: true })
  // The text of what is chosen lies over the box itself.
  await analysis.locator('.el-select__wrapper', { has: box }).click()
  const list = await analysis.locator(box).getAttribute('aria-controls')
  await page
    .locator(`#${list ?? ''}`)
    .getByRole('option', { name: option, exact: true })
    .click()
}

async function enter(analysis: Locator, label: string, text: string): Promise<void> {
  const input = analysis.locator('label', { hasText: label }).locator('input')
  await input.fill(text)
  await input.press('Enter')
}

/** The numbers of a table that was saved, row by row, under its heading. */
async function savedTable(app: ElectronApplication, analysis: Locator, file: string) {
  fs.rmSync(file, { force: true })
  await answerSaveDialog(app, file)
  await analysis.getByRole('button', { name: 'Save the visible part as a CSV table' }).click()
  await expect.poll(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8')).toBeTruthy()
  const [head = '', ...rows] = fs.readFileSync(file, 'utf8').trim().split('\n')
  return { head, rows: rows.map((row) => row.split(',').map(Number)) }
}

const pairsIn = async (analysis: Locator): Promise<number> => {
  const subtitle = (await analysis.locator('.chart-subtitle').textContent()) ?? ''
  return Number(/([\d,]+) pairs/.exec(subtitle)?.[1]?.replaceAll(',', '') ?? NaN)
}

test('analyses of a run: chosen, set, refused where wrong, and saved as tables', async ({
  app,
  page,
  folder,
  snap
}) => {
  test.setTimeout(120_000)
  const file = path.join(folder, 'table.csv')
  const first = page.locator('.analysis').first()

  await test.step('run a network and open its page', async () => {
    await page.locator('[data-room="networks"]').click()
    await page.locator('[data-sample="cuba"] .button').click()
    await page.locator('[data-item="populations/0"]').waitFor()
    const duration = page.locator('[data-path="simulation/duration"] input').last()
    await duration.fill('1000 ms')
    await duration.press('Enter')
    await page.keyboard.press('F5')
    await page.locator('[data-action="open-run"]').click({ timeout: 60_000 })
    await expect(page.locator('.plot.raster .chart-subtitle').first()).toContainText('spikes')
  })

  await test.step('a power spectrum is there to begin with', async () => {
    await first.scrollIntoViewIfNeeded()
    await expect(first).toHaveAttribute('data-plot', 'spectrum')
    await expect(first.locator('.chart-subtitle')).toContainText('segments')
    await expect(first.locator('canvas').first()).toBeVisible()
    const { head, rows } = await savedTable(app, first, file)
    expect(head).toBe('frequency_Hz,power_Hz2_per_Hz')
    expect(rows.length).toBeGreaterThan(50)
  })

  await test.step('a cross-correlogram follows its settings', async () => {
    await pick(first, 'Analysis', 'Cross-correlogram')
    await expect(first).toHaveAttribute('data-plot', 'cross-correlogram')
    await expect(first.locator('.chart-subtitle')).toContainText(
      /× chance at .* pairs, bins of 0.5 ms/
    )
    await snap('cross-correlogram')
    await enter(first, 'Largest lag', '10')
    await enter(first, 'Bin width', '1 ms')
    await expect(first.locator('.chart-subtitle')).toContainText('bins of 1 ms')
    const { head, rows } = await savedTable(app, first, file)
    expect(head).toBe('lag_ms,pairs,pairs_by_chance,rate_Hz')
    expect(rows.map(([lag]) => lag)).toEqual(Array.from({ length: 21 }, (_, i) => i - 10))
    const pairs = rows.reduce((sum, [, count = NaN]) => sum + count, 0)
    // A subtitle rounds nothing here; half pairs lie on the edges of bins.
    expect(Math.abs(pairs - (await pairsIn(first)))).toBeLessThan(1)
  })

  await test.step('a population with itself is the same in both directions', async () => {
    await pick(first, 'With', 'itself')
    await expect(first.locator('.chart-subtitle')).not.toContainText('correlation')
    const { rows } = await savedTable(app, first, file)
    const counts = rows.map(([, count]) => count)
    expect(counts).toEqual(counts.toReversed())
  })

  await test.step('a wrong setting is named, what was right stays on screen', async () => {
    const before = await pairsIn(first)
    await enter(first, 'Bin width', '0 ms')
    await expect(first.getByRole('alert')).toContainText('Bin width')
    await expect(first).toContainText('A setting above is wrong.')
    await enter(first, 'Bin width', '1 ms')
    await expect(first.getByRole('alert')).toHaveCount(0)
    await expect.poll(() => pairsIn(first)).toBe(before)
  })

  await test.step('it looks at the stretch of time that the plots show', async () => {
    const before = await pairsIn(first)
    const raster = page.locator('.plot.raster .chart-plot').first()
    await raster.focus()
    for (let i = 0; i < 6; i++) await page.keyboard.press('+')
    await first.scrollIntoViewIfNeeded()
    await expect.poll(() => pairsIn(first)).toBeLessThan(before / 2)
  })

  await test.step('others stand beside it until they are taken away', async () => {
    await page.locator('[data-test="add-analysis"]').click()
    const second = page.locator('.analysis').nth(1)
    for (const [name, says] of [
      ['Peristimulus histogram', /mean over|No moment/],
      ['Correlogram', /pairs of spikes/],
      ['Avalanche sizes', /avalanches|No avalanche/]
    ] as const) {
      await pick(second, 'Analysis', name)
      await second.scrollIntoViewIfNeeded()
      await expect(second).toContainText(says)
    }
    await second.getByRole('button', { name: 'Remove this analysis' }).click()
    await expect(page.locator('.analysis')).toHaveCount(1)
    await expect(first).toHaveAttribute('data-plot', 'cross-correlogram')
  })
})
