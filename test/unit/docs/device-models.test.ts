import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { projectRoot } from '../../setup/places'
import { deviceModelsPage } from './device-models-page'

it('docs/device-models.md describes every device model (write it anew: vitest run --project unit test/unit/docs -u)', async () => {
  const file = path.join(projectRoot, 'docs/device-models.md')
  const page = await format(deviceModelsPage(describeDevices()), {
    ...(await resolveConfig(file)),
    filepath: file
  })
  await expect(page).toMatchFileSnapshot(file)
})
