import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'

test('a damaged project is looked at, saved as far as it can be read, and worked with again', async ({
  launch,
  folder
}) => {
  const project = path.join(folder, 'default.engram')
  const first = await launch()
  await test.step('a project with a run', async () => {
    const run = await first.page.evaluate(`(async () => {
      const opened = await engram.call('experiments.openSample', { sample: 'lif-step-current' })
      return engram.call('runs.start', { id: opened.value.id })
    })()`)
    expect(run).toMatchObject({ ok: true })
    await expect(first.page.getByRole('row').filter({ hasText: 'done' })).toHaveCount(1)
  })
  await first.close()
  // The end of a recording is gone, as after a disk that lost blocks.
  const bytes = fs.readFileSync(project)
  const damaged = bytes.subarray(0, Math.floor(bytes.length * 0.97))
  fs.writeFileSync(project, damaged)

  const { app, page } = await launch()
  await test.step('it opens for reading, and says why', async () => {
    await expect(page.getByTestId('repair')).toContainText('open for reading only')
    await page.getByRole('row').filter({ hasText: 'done' }).dblclick()
    await expect(page.getByText('Provenance').first()).toBeVisible()
  })

  await test.step('what can be read goes into a new project', async () => {
    const copy = path.join(folder, 'saved.engram')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, copy)
    await page.getByRole('button', { name: 'Save what can be read…' }).click()
    const dialog = page.getByRole('dialog', { name: 'What could be read is saved' })
    await expect(dialog.getByRole('row').filter({ hasText: 'Runs' })).toContainText('1')
    await dialog.getByRole('button', { name: 'Open the new project' }).click()
    await expect(page.getByTestId('repair')).toHaveCount(0)
    await expect(page.getByRole('row').filter({ hasText: 'done' })).toHaveCount(1)
  })
  expect(fs.readFileSync(project).equals(damaged)).toBe(true)
})
