import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { projectRoot } from '../../setup/places'
import { protocolsPage } from './protocols-page'

it('docs/protocols.md describes every protocol and figure (write it anew: vitest run --project unit test/unit/docs -u)', async () => {
  const file = path.join(projectRoot, 'docs/protocols.md')
  const page = await format(protocolsPage(describeDevices()), {
    ...(await resolveConfig(file)),
    filepath: file
  })
  await expect(page).toMatchFileSnapshot(file)
})
