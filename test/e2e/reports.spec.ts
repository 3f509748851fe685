import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { call } from './call'
import { expect, test } from './fixtures'

const document = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Driven neurons',
  sources: ['Someone (2001) A source'],
  simulation: { duration: '300 ms', seed: 1 },
  populations: [{ name: 'E', model: 'lif-exp', size: 50, parameters: { current: '600 pA' } }],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['E'] }]
}

const answerSaveDialog = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

test('a run becomes a report: template, summary, preview, undo, PDF, trash', async ({
  app,
  page,
  folder,
  snap
}) => {
  await call(page, 'settings.set', { language: 'en' })
  const { id } = (await call(page, 'experiments.create', { document })).value as { id: string }
  const run = (await call(page, 'runs.start', { id, threads: 1 })).value as { id: string }
  await expect
    .poll(
      async () => ((await call(page, 'runs.get', { id: run.id })).value as { state: string }).state
    ) // prettier-ignore
    .toBe('done')

  const paper = page.frameLocator('[data-test="report-preview"] iframe').locator('main')

  await test.step('from the template of a run', async () => {
    await page.locator('[data-room="reports"]').click()
    await page.getByRole('button', { name: 'New report…' }).first().click()
    await expect(page.locator('[data-test="new-report"]')).toContainText('Device datasheet')
    await page.locator('[data-test="create-report"]').click()
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Driven neurons')
    await expect(paper).toContainText('Figure 1.')
    await expect(paper).toContainText('[3] Someone (2001) A source')
  })

  const editor = page.locator('[data-test="report-editor"]')
  await test.step('the preview follows title, summary and a reference that is chosen from a list', async () => {
    await page.locator('[data-test="report-title"]').fill('첫 보고서')
    const summary = editor.getByRole('textbox', { name: 'Summary' })
    await summary.fill('발화율은 $r$이다. 자세한 것은 ')
    await editor.getByRole('button', { name: 'Refer to a figure or table…' }).first().click()
    await page.getByRole('menuitem', { name: /^Figure 1\./ }).click()
    await expect(summary).toHaveValue(/\[@figures\.f1\]$/)
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText('첫 보고서')
    await expect(paper.locator('#summary')).toContainText('발화율은')
    await expect(paper.locator('#summary a.ref')).toHaveText('figure 1')
    await snap('reports-editor')
  })

  await test.step('a part is left out, put elsewhere, and brought back by undo', async () => {
    await editor.getByRole('checkbox', { name: 'Show Provenance' }).uncheck()
    await expect(paper.locator('#provenance')).toHaveCount(0)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(paper.locator('#provenance')).toHaveCount(1)
    await editor.getByRole('button', { name: 'Move Metrics up' }).click()
    await expect(editor.locator('[data-section="metrics"] + li')).toHaveAttribute('data-section', 'merits') // prettier-ignore
  })

  await test.step('a text of its own stands in it', async () => {
    await page.locator('[data-test="add-text"]').click()
    const own = editor.locator('[data-section="text-1"]')
    await own.getByRole('textbox', { name: 'Heading' }).fill('Why')
    await own.locator('textarea').fill('Because of **inputs**.')
    await expect(paper.getByRole('heading', { name: 'Why' })).toBeVisible()
    await expect(paper.locator('strong', { hasText: 'inputs' })).toBeVisible()
  })

  await test.step('the PDF has all of it, in Korean letters too, with numbered figures and pages', async () => {
    const file = path.join(folder, 'report.pdf')
    await answerSaveDialog(app, file)
    await page.locator('[data-test="write-pdf"]').click()
    await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    for (const part of ['첫 보고서', '발화율은', 'Figure 1.', 'Table 1.', 'Why', 'References']) {
      expect(text).toContain(part)
    }
    expect(text).toMatch(/1 ?\/ ?\d+/)
  })

  await test.step('it is kept, duplicated, and comes back from the trash', async () => {
    const list = page.locator('[data-test="report-list"]')
    await list.getByRole('button', { name: 'More actions for 첫 보고서' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect(list.locator('li')).toHaveCount(2)
    await list.getByRole('button', { name: 'More actions for 첫 보고서 (copy)' }).click()
    await page.getByRole('menuitem', { name: 'Move to the trash' }).click()
    await expect(list.locator('li')).toHaveCount(1)
    await page.keyboard.press('Escape')
    const trash = (await call(page, 'trash.list', {})).value as { entries: { name: string }[] }
    expect(trash.entries.map(({ name }) => name)).toContain('첫 보고서 (copy)')
  })
})
