import { expect, test } from './fixtures'
import { call } from './call'

test('a network is run as a chip would run it, and compared with the ideal run', async ({
  page
}) => {
  test.setTimeout(120_000)
  await call(page, 'experiments.create', {
    document: {
      format: 'engram-experiment',
      version: 1,
      kind: 'network',
      name: 'Small',
      simulation: { duration: '200 ms', seed: 3 },
      populations: [{ name: 'n', model: 'lif-exp', size: 20, parameters: { current: '600 pA' } }]
    }
  })
  await page.locator('[data-room="hardware"]').click()
  await page.locator('.dv-tab', { hasText: 'As the chip would run it' }).first().click()
  await page.locator('[data-test="emulation-network"]').click()
  await page.getByRole('option', { name: 'Small' }).click()
  await expect(page.locator('[data-rule]').first()).toBeVisible()
  await page.locator('[data-test="emulation-run"]').click()
  await expect(page.locator('[data-case="chip"]')).toContainText('n')
  await expect(page.locator('[data-bar="chip"]')).toBeVisible()
  await page.locator('[data-test="emulation-keep"]').click()
  await expect(page.locator('[data-room="networks"]')).toHaveAttribute('aria-current', 'page')
})
