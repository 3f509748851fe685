import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** Answers the system's next "save" dialogs with a place; a test cannot click in those. */
const answerSaveDialog = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

interface Bridge {
  call(method: string, args: unknown): Promise<{ value?: never; failure?: unknown }>
}

/** Runs a small network with some seeds and currents, and waits until all are done. */
async function makeRuns(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { engram } = window as unknown as { engram: Bridge }
    const call = async (method: string, args: unknown): Promise<never> => {
      const reply = await engram.call(method, args)
      if (reply.failure) throw new Error(JSON.stringify(reply.failure))
      return reply.value as never
    }
    for (const current of [500, 600]) {
      const { id } = (await call('experiments.create', {
        document: {
          format: 'engram-experiment',
          version: 1,
          kind: 'network',
          name: current === 500 ? 'Quiet neurons' : '활발한 뉴런망',
          simulation: { duration: '50 ms' },
          populations: [
            { name: 'n', model: 'lif-exp', size: 5, parameters: { current: `${current} pA` } }
          ],
          recorders: [{ name: 'spikes', model: 'spikes', targets: ['n'] }]
        }
      })) as { id: string }
      for (const seed of [1, 2, 3]) await call('runs.start', { id, seed, threads: 1 })
    }
  })
  const done = (): Promise<number> =>
    page.evaluate(async () => {
      const { engram } = window as unknown as { engram: Bridge }
      const reply = await engram.call('runs.list', { states: ['done'] })
      return (reply.value as unknown as { total: number }).total
    })
  await expect.poll(done, { timeout: 60_000 }).toBe(6)
}

test('the group leader: search, filter, save it, note, trash and undo, export chosen runs, open that', async ({
  launched: { app, page },
  folder,
  snap
}) => {
  test.setTimeout(120_000)
  const rows = page.locator('[data-test="runs"] [data-run]')
  await makeRuns(page)
  await expect(rows).toHaveCount(6)

  await test.step('search words, Korean and parameters', async () => {
    const field = page.locator('[data-test="run-search"] input')
    await field.fill('뉴런망')
    await expect(rows).toHaveCount(3)
    await field.fill('current 500pA')
    await expect(rows).toHaveCount(3)
    await expect(rows.first()).toContainText('Quiet neurons')
    await expect(page.getByRole('listitem').filter({ hasText: '500pA' })).toBeVisible()
  })

  await test.step('filter by a parameter and save the filter', async () => {
    await page.locator('[data-test="clear-filters"]').click()
    await expect(rows).toHaveCount(6)
    await page.locator('[data-test="add-filter"]').click()
    const form = page.locator('[data-test="filter-form"]')
    await form.locator('[data-test="filter-field"]').click()
    await page.getByRole('option', { name: 'Parameter', exact: true }).click()
    await form.locator('[data-test="filter-choice"]').click()
    await form.locator('[data-test="filter-choice"] input').fill('current')
    await page.getByRole('option', { name: /parameters\.current/ }).click()
    await form.locator('[data-test="filter-low"]').fill('550 pA')
    await form.locator('[data-test="filter-add"]').click()
    await expect(rows).toHaveCount(3)
    await expect(rows.first()).toContainText('활발한')
    await page.locator('[data-test="save-filter"]').click()
    await page.locator('[data-test="filter-name"] input').fill('Above 550 pA')
    await page.locator('[data-test="save-filter-now"]').click()
    await page.locator('[data-test="clear-filters"]').click()
    await expect(rows).toHaveCount(6)
    await page.locator('[data-test="saved-filters"]').click()
    await page.getByRole('menuitem', { name: 'Above 550 pA' }).click()
    await expect(rows).toHaveCount(3)
  })

  await test.step('columns of a metric and a parameter', async () => {
    await page.locator('[data-test="choose-columns"]').click()
    const dialog = page.getByRole('dialog', { name: 'Columns' })
    await dialog.locator('[data-test="columns-search"] input').fill('n current')
    await dialog.locator('[data-offer$="n.parameters.current"]').click()
    await dialog.locator('[data-test="apply-columns"]').click()
    await expect(rows.first()).toContainText('600 pA')
  })

  await test.step('a note with a formula and a plot', async () => {
    await rows.first().dblclick()
    await page.locator('[data-test="note-edit"]').click()
    const note = page.locator('[data-test="note-field"]')
    await note.fill('Fires since $I R > v_T$.')
    await expect(page.locator('[data-test="note-preview"] .katex').first()).toBeVisible()
    await page.locator('[data-test="note-done"]').click()
    await page.locator('[data-tool="note"]').first().click()
    await expect(page.locator('[data-test="note-picture"] img')).toBeVisible()
    await snap('notebook-note')
    await page.locator('[data-test="clear-filters"]').click()
    await page.locator('[data-test="run-search"] input').fill('fires')
    await expect(rows).toHaveCount(1)
    await page.locator('[data-test="clear-filters"]').click()
    await expect(rows).toHaveCount(6)
  })

  await test.step('to the trash with a key, back by the notice, and again for good', async () => {
    await rows.first().click()
    await page.locator('[data-test="runs"]').focus()
    await page.keyboard.press('Delete')
    await expect(rows).toHaveCount(5)
    await page.locator('[data-test="notice-action"]').click()
    await expect(rows).toHaveCount(6)
    await rows.last().click()
    await page.locator('[data-test="runs"]').focus()
    await page.keyboard.press('Delete')
    await expect(rows).toHaveCount(5)
    await page.locator('[data-test="notebook-more"]').click()
    await page.getByRole('menuitem', { name: 'Trash (1)' }).click()
    const trash = page.locator('[data-test="trash"]')
    await expect(trash.getByRole('row')).toHaveCount(2)
    await snap('notebook-trash')
    await trash.locator('[data-test="trash-empty"]').click()
    const ask = page.getByRole('dialog', { name: 'Remove for good?' })
    await expect(ask).toContainText('1 runs')
    await ask.locator('[data-test="trash-confirm"]').click()
    await expect(trash).toContainText('The trash is empty')
  })

  await test.step('a backup is made and listed', async () => {
    await page.getByRole('tab', { name: 'Runs' }).click()
    await page.locator('[data-test="notebook-more"]').click()
    await page.getByRole('menuitem', { name: 'Backups' }).click()
    await page.locator('[data-test="backup-now"]').click()
    await expect(page.locator('[data-test="backup"]')).toHaveCount(1)
    await expect(page.locator('[data-test="backup"]')).toContainText('5')
    await snap('notebook-backups')
  })

  await test.step('chosen runs become a project that opens', async () => {
    await page.getByRole('tab', { name: 'Runs' }).click()
    await rows.first().click()
    await rows.nth(1).click({ modifiers: ['Shift'] })
    const file = path.join(folder, 'for-a-partner.engram')
    await answerSaveDialog(app, file)
    await page.locator('[data-test="export-selected"]').click()
    const open = page.locator('[data-test="notice-action"]', { hasText: 'Open it' })
    await expect(open).toBeVisible()
    expect(fs.existsSync(file)).toBe(true)
    await open.click()
    await expect(rows).toHaveCount(2)
    await expect(page.getByText('for-a-partner').first()).toBeVisible()
  })
})
