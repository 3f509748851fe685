import type { Locator, Page } from '@playwright/test'
import { balanced } from '../unit/pool/networks'
import { call } from './call'
import { expect, test } from './fixtures'

const panel = (page: Page, name: string): Locator => page.locator(`section[aria-label="${name}"]`)
const goTo = (page: Page, room: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: room }).click()

interface Detail {
  readonly resultHash: string | null
  readonly state: string
  readonly log: readonly { readonly key: string; readonly details: Record<string, unknown> }[]
}

test('a run is watched, steered, and repeated to the bit; its plots share cursors, brush and filter', async ({
  page
}) => {
  test.setTimeout(120_000)
  await goTo(page, 'Networks')
  const document = { ...(balanced('6 s', 400) as object), name: 'Watched network' }
  const created = await call(page, 'experiments.create', { document })
  const { id } = created.value as { id: string }
  await page.getByRole('button', { name: 'Watched network' }).first().click()
  await expect(panel(page, 'Structure')).toContainText('Watched network')
  const started = await call(page, 'runs.start', { id, threads: 2 })
  const run = (started.value as { id: string }).id
  const live = page.locator('[data-test="live"]')

  await test.step('spikes, rates and statistics come while it runs', async () => {
    await page.getByRole('tab', { name: 'Live activity' }).click()
    await expect(live).toBeVisible()
    await expect(live.locator('[data-test="live-legend"]')).toContainText(
      /E\s*[\d.,]+ Hz\s*CV 0\.\d/
    )
    await call(page, 'runs.pause', { id: run })
  })

  await test.step('a stimulus is changed, at a step that the log names', async () => {
    await page.keyboard.press('Control+Alt+s')
    const stimuli = page.locator('[data-test="stimuli"]')
    const rate = stimuli.locator('[data-field="noise.rate"]')
    await rate.getByRole('textbox').fill('-3')
    await rate.getByRole('textbox').press('Enter')
    await expect(rate.getByRole('alert')).toContainText('Too small')
    await rate.getByRole('textbox').fill('6')
    await rate.getByRole('textbox').press('Enter')
    await expect(rate.getByRole('alert')).toHaveCount(0)
    await call(page, 'runs.resume', { id: run })
    await expect(stimuli.getByRole('status')).toContainText(/Rate of noise from [\d,.]+ ms: 6 kHz/)
  })

  await test.step('a part is brushed, two places are marked, one population is chosen', async () => {
    const picture = live.locator('.picture')
    const box = await picture.boundingBox()
    if (!box) throw new Error('the picture is nowhere')
    const at = (share: number): [number, number] => [
      box.x + 72 + share * (box.width - 92),
      box.y + 60
    ]
    await page.mouse.move(...at(0.3))
    await page.mouse.down()
    await page.mouse.move(...at(0.7), { steps: 4 })
    await page.mouse.up()
    await expect(page.locator('[data-test="follow"]')).toBeVisible()
    await picture.focus()
    await page.mouse.move(...at(0.2))
    await page.keyboard.press('a')
    await page.mouse.move(...at(0.6))
    await page.keyboard.press('b')
    await expect(picture.locator('table')).toContainText('B − A')
    await expect(picture.locator('table')).toContainText('Hz')
    const names = live.locator('[data-test="live-legend"]')
    await names.getByRole('button', { name: /^I/ }).click()
    await expect(names.getByRole('button', { name: /^I/ })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Control+Alt+f')
    await expect(page.locator('[data-test="follow"]')).toHaveCount(0)
  })

  const detail = async (of: string): Promise<Detail> =>
    (await call(page, 'runs.get', { id: of })).value as Detail
  await test.step('it is repeated with the change, and gives the same hash', async () => {
    await expect.poll(async () => (await detail(run)).state, { timeout: 90_000 }).toBe('done')
    const { log, resultHash } = await detail(run)
    const changes = log.filter(({ key }) => key === 'log.stimulusChanged')
    expect(changes.map(({ details }) => details['new'])).toEqual(['6 kHz'])
    const { value: verified } = await call(page, 'runs.verify', { id: run })
    expect(verified as object).toMatchObject({ matches: true, expected: resultHash })
  })

  await test.step('its page has the same cursors and filter, and plays', async () => {
    await goTo(page, 'Notebook')
    await page.getByText('Watched network').first().dblclick()
    const plots = page.locator('[data-test="run-page"]')
    await expect(plots.locator('[data-plot="raster"]')).toHaveCount(1)
    await expect(plots.locator('[data-plot="rate"] table')).toContainText('B − A')
    await plots.getByRole('button', { name: 'Show all populations' }).click()
    await expect(plots.locator('[data-plot="raster"]')).toHaveCount(2)
    await plots.locator('[data-test="play"]').click()
    await expect(plots.locator('[data-plot="rate"] [data-cursor="at"]').first()).toBeVisible()
    await plots.locator('[data-test="play"]').click()
    await page.keyboard.press('Control+Alt+x')
    await expect(plots.locator('[data-cursor]')).toHaveCount(0)
  })
})
