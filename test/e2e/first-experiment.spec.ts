import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** Answers the system's next "save" dialogs with a place; a test cannot click in those. */
const answerSaveDialog = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

const goTo = (page: Page, room: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: room }).click()

/** The content of a docked panel. */
const panel = (page: Page, name: string): Locator => page.locator(`section[aria-label="${name}"]`)

test('from a sample to a report: edit, undo, run, restart, verify, export @package', async ({
  launch,
  folder
}) => {
  test.setTimeout(120_000)
  const first = await launch()
  const { page } = first

  await test.step('open a sample', async () => {
    await page.getByRole('button', { name: 'Open a sample…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Open a sample' })
    await dialog.getByText('CUBA network').click()
    await dialog.getByRole('button', { name: 'Open sample' }).click()
    await expect(panel(page, 'Inspector')).toContainText('CUBA network')
  })

  const duration = panel(page, 'Inspector').getByLabel('Duration')
  await test.step('edit a parameter and take it back', async () => {
    await duration.fill('300')
    await duration.press('Enter')
    await expect(duration).toHaveValue('300')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(duration).toHaveValue('5000')
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect(duration).toHaveValue('300')
  })

  await test.step('a wrong unit is named at its field and undone', async () => {
    await duration.fill('300 mV')
    await duration.press('Enter')
    await expect(panel(page, 'Problems')).toContainText('300 mV is not a time')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(panel(page, 'Problems')).toContainText('Nothing is wrong')
  })

  await test.step('run it and see its raster', async () => {
    await panel(page, 'Run').getByRole('button', { name: 'Run' }).first().click()
    const result = page.getByRole('button', { name: 'Open its page and plots' })
    await expect(result).toBeVisible({ timeout: 30_000 })
    await result.click()
    await expect(page.getByText('Spikes of E', { exact: true })).toBeVisible()
    await expect(page.getByText(/[\d,]+ spikes in view/).first()).toBeVisible()
    await expect(page.locator('canvas').first()).toBeVisible()
  })
  await first.close()

  const second = await launch()
  await test.step('after a restart the run is still there, with the edit that was made', async () => {
    await goTo(second.page, 'Notebook')
    const row = second.page.getByRole('row').filter({ hasText: 'CUBA network' })
    await expect(row).toHaveCount(1)
    await row.dblclick()
    await expect(second.page.getByText('300 ms simulated')).toBeVisible()
  })

  await test.step('verify gives the same hash', async () => {
    await second.page.getByRole('button', { name: 'Verify' }).click()
    await expect(
      second.page.getByText(/hashes? (match|are the same)|same hash/i).first()
    ).toBeVisible({
      timeout: 30_000
    })
  })

  await test.step('the report says what was run, in Korean letters too', async () => {
    const file = path.join(folder, 'report.pdf')
    await answerSaveDialog(second.app, file)
    await second.page.getByRole('button', { name: 'Report…' }).click()
    const dialog = second.page.getByRole('dialog', { name: 'Report' })
    await dialog.getByLabel('Title').fill('첫 실험 보고서')
    await dialog.getByRole('button', { name: /Make|Create|Export|Save/ }).click()
    await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toContain('첫 실험 보고서')
    expect(text).toContain('CUBA network')
    expect(text).toMatch(/Mean rate/)
    expect(text).toContain('Brette et al. (2007)')
  })
  await second.close()
})
