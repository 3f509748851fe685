import { expect, test } from './fixtures'

const network = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Small plastic network',
  simulation: { duration: '200 ms', seed: 1 },
  populations: [{ name: 'E', model: 'lif-exp', size: 20, parameters: { current: '600 pA' } }],
  projections: [
    {
      source: 'E',
      target: 'E',
      connector: { model: 'all-to-all' },
      synapse: { model: 'stdp-pair' },
      weight: '1 pA',
      delay: '1 ms'
    }
  ],
  recorders: []
}

test('memories: sources, a value of one’s own, undo, a word explained, the price of a run', async ({
  page
}) => {
  test.setTimeout(120_000)
  await page.evaluate(async (document) => {
    const { engram } = window as unknown as {
      engram: { call: (method: string, request: unknown) => Promise<{ value: { id: string } }> }
    }
    const experiment = await engram.call('experiments.create', { document })
    await engram.call('runs.start', { id: experiment.value.id })
  }, network)

  await page.locator('[data-room="devices"]').click()
  await page.locator('.dv-tab', { hasText: 'Memories' }).click()
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
  await expect(cell('pcram/energyPerBit')).toHaveText('300 pJ')
  await expect(cell('fefet/energyPerBit')).toHaveText('unknown')

  await cell('fefet/energyPerBit').click()
  const dialog = page.locator('[data-test="memory-cell"]')
  await dialog.locator('[data-field="low"] input').fill('0.5')
  await dialog.locator('[data-field="note"] input').fill('our test chip')
  await page.locator('[data-action="save-memory"]').click()
  await expect(cell('fefet/energyPerBit')).toHaveText(/0\.5 pJ\s*own/)
  await page.locator('[data-test="undo"]').click()
  await expect(cell('fefet/energyPerBit')).toHaveText('unknown')
  await page.locator('[data-test="redo"]').click()
  await expect(cell('fefet/energyPerBit')).toHaveText(/0\.5 pJ/)

  await page.locator('[data-memory="pcram"] [data-term="chalcogenide"]').click()
  await expect(page.locator('[data-card="chalcogenide"]:visible')).toContainText('germanium')
  await page.keyboard.press('Escape')

  await page.locator('[data-test="price-run"]').click()
  await page.getByRole('option', { name: /Small plastic network/ }).click()
  await expect(page.locator('[data-price="rram"]')).toContainText(/\d J|[mµn]J/)
  await expect(page.locator('[data-price="fefet"]')).toContainText('own')
  await expect(page.locator('[data-price="memcapacitor"]')).toContainText('unknown')
})
