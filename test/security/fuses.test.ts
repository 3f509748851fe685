import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

const fusesOf = async () => {
  vi.resetModules()
  return (await import('../../electron-builder.config.mjs')).fuses
}

test('a released executable cannot be turned into Node, inspected or given other code', async () => {
  vi.stubEnv('ENGRAM_INSPECTABLE', undefined)
  expect(await fusesOf()).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false
  })
})

test('the package for tests differs in being inspectable and in nothing else', async () => {
  const released = await fusesOf()
  vi.stubEnv('ENGRAM_INSPECTABLE', '1')
  expect(await fusesOf()).toEqual({ ...released, enableNodeCliInspectArguments: true })
})
