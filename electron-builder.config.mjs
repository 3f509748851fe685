// ENGRAM_ELECTRON_DIST and _VERSION are set by scripts/package.mjs where the official Electron can't be had.
const dist = process.env.ENGRAM_ELECTRON_DIST

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.engram.workbench',
  productName: 'Engram',
  directories: { output: 'release', buildResources: 'resources' },
  ...(dist ? { electronDist: dist, electronVersion: process.env.ENGRAM_ELECTRON_VERSION } : {}),
  npmRebuild: false, // the native module speaks Node-API, so one binary fits Node and Electron
  files: [
    'out/**',
    '!out/test',
    'package.json',
    '!**/*.map',
    '!node_modules/node-addon-api',
    '!node_modules/better-sqlite3/{deps,src}'
  ],
  asarUnpack: ['node_modules/better-sqlite3/**/*.node'],
  extraResources: [{ from: 'resources/wasm', to: 'wasm' }],
  linux: {
    files: ['!node_modules/better-sqlite3/prebuilds/{darwin,win32}-*'],
    target: ['tar.gz', 'deb', 'AppImage'],
    category: 'Science',
    synopsis: 'Neuromorphic lab workbench',
    executableName: 'engram',
    syncDesktopName: true,
    artifactName: '${name}-${version}-${arch}.${ext}'
  },
  win: {
    files: ['!node_modules/better-sqlite3/prebuilds/{darwin,linux,linuxmusl}-*'],
    target: ['nsis']
  },
  mac: {
    files: ['!node_modules/better-sqlite3/prebuilds/{linux,linuxmusl,win32}-*'],
    target: ['dmg'],
    category: 'public.app-category.education'
  },
  async afterPack({ appOutDir, electronPlatformName }) {
    // electron-builder leaves these in an Electron it was given, and removes them from one it fetched.
    if (!dist || electronPlatformName !== 'linux') return
    const { rm } = await import('node:fs/promises')
    const path = await import('node:path')
    await rm(path.join(appOutDir, 'resources/default_app.asar'), { recursive: true, force: true })
    await rm(path.join(appOutDir, 'version'), { force: true })
  }
}
