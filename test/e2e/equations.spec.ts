import type { Page } from '@playwright/test'
import { call } from './call'
import { expect, test } from './fixtures'

const field = (page: Page, place: string) => page.locator(`[data-path="definitions/0/${place}"]`)

test('a neuron of equations: the mistake is marked at its character, mended, undone, and run', async ({
  page,
  snap
}) => {
  test.setTimeout(120_000)
  const right = 'dv/dt = (k * (v - vRest) * (v - vCrit) - w + I) / C'
  const equation = field(page, 'equations/0')
  const formula = equation.locator('textarea')

  await test.step('open the sample and its model', async () => {
    await page.locator('[data-room="networks"]').click()
    await page.locator('[data-sample="user-defined-model"] .button').click()
    await page.locator('[data-item="definitions/0"]').click()
    await expect(formula).toHaveValue(right)
    await expect(equation.locator('.katex').first()).toBeVisible()
  })

  await test.step('a name that does not exist is marked while it is typed, and can be gone to', async () => {
    await formula.fill('dv/dt = (k * (v - vRest) * (v - vCritical) - w + I) / C')
    await expect(equation.locator('mark')).toHaveText('vCritical')
    await expect(equation.locator('.wrong')).toContainText('Character 33')
    await expect(equation.locator('.wrong')).toContainText('vCritical')
    await expect(formula).toHaveAttribute('aria-invalid', 'true')
    await snap('equation-mistake')
    await equation.locator('.where').click()
    const selection = await formula.evaluate((element: HTMLTextAreaElement) => [
      element.selectionStart,
      element.selectionEnd
    ])
    expect(selection).toEqual([32, 32 + 'vCritical'.length])
  })

  await test.step('taken into the document it stops the run, and is listed as a problem', async () => {
    await formula.press('Enter')
    await expect(page.locator('[data-action="run"]')).toBeDisabled()
    await expect(page.locator('section[aria-label="Problems"]')).toContainText('vCritical')
    // Until it is stored, the next change of the same field would be one step with it.
    await expect
      .poll(async () => {
        const listed = (await call(page, 'experiments.list', {})).value as { id: string }[]
        const id = listed[0]?.id ?? ''
        return (await call(page, 'experiments.get', { id })).value as { position: number }
      })
      .toMatchObject({ position: 1 })
  })

  await test.step('a wrong unit is a mistake, too', async () => {
    await formula.fill('dv/dt = (k * (v - vRest) * (v - vCrit) - v + I) / C')
    await expect(equation.locator('.wrong')).toContainText(/Character \d+/)
    await expect(equation.locator('mark')).toBeVisible()
  })

  await test.step('mended, it is drawn again and can be run', async () => {
    await formula.fill('dv/dt = (k * (v - vRest) * (v - vCrit) - w + 2 * I) / C')
    await formula.press('Enter')
    await expect(equation.locator('.wrong')).toHaveCount(0)
    await expect(equation.locator('.katex').first()).toBeVisible()
    await expect(page.locator('[data-action="run"]')).toBeEnabled()
  })

  await test.step('undone step by step it is wrong again, then as it was', async () => {
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(formula).toHaveValue(/vCritical/)
    await expect(page.locator('[data-action="run"]')).toBeDisabled()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(formula).toHaveValue(right)
    await expect(equation.locator('.wrong')).toHaveCount(0)
    await expect(page.locator('[data-action="run"]')).toBeEnabled()
  })

  await test.step('it runs, and fires as its sample says', async () => {
    await page.locator('[data-action="run"]').click()
    await page.locator('[data-action="open-run"]').click({ timeout: 60_000 })
    await expect(page.locator('.plot.raster .chart-subtitle').first()).toContainText('5 spikes')
  })
})
