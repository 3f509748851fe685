import fs from 'node:fs'
import { expect, packagedApp, test } from './fixtures'

// Electron's fuse wire: this mark, a version byte, a length byte, then one character a fuse.
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSnapshot',
  'fileProtocolPrivileges'
]

test('the packaged executable runs its own archive and nothing else @only-package', () => {
  const executable = fs.readFileSync(packagedApp ?? '')
  const first = executable.indexOf(mark, 0, 'latin1') + mark.length + 2
  const fuses = Object.fromEntries(
    names.map((name, index) => [name, String.fromCharCode(executable[first + index] ?? 0)])
  )
  expect(fuses).toMatchObject({
    runAsNode: '0',
    cookieEncryption: '1',
    nodeOptions: '0',
    nodeCliInspect: '1', // this one package is for tests, which attach through it
    onlyLoadAppFromAsar: '1',
    browserSnapshot: '0',
    fileProtocolPrivileges: '0'
  })
})

test('the packaged executable is no Node and takes no NODE_OPTIONS @only-package', async ({
  launch,
  folder
}) => {
  const witness = `${folder}/witness.cjs`
  fs.writeFileSync(
    witness,
    `require('node:fs').writeFileSync(${JSON.stringify(`${folder}/ran`)}, '')`
  )
  const { page } = await launch({
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${witness}` }
  })
  await expect(page).toHaveTitle(/Engram/)
  expect(fs.existsSync(`${folder}/ran`)).toBe(false)
})
