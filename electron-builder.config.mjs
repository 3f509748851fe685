// ENGRAM_ELECTRON_DIST and _VERSION are set by scripts/package.mjs where the official Electron can't be had.
const dist = process.env.ENGRAM_ELECTRON_DIST
/** Only the package that tests attach to has this on; see scripts/package-folder.mjs. */
const isInspectable = process.env.ENGRAM_INSPECTABLE === '1'

/**
 * What the executable can be talked into, decided once: it runs this app from its archive and nothing else.
 * Reasons are in docs/decisions/0002-window-security.md.
 *
 * @type {import('electron-builder').FuseOptionsV1}
 */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: isInspectable,
  enableEmbeddedAsarIntegrityValidation: true, // looked at on macOS and Windows; Linux has no place for it
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false
}

/** Projects open with a double click. Linux takes the icon from its theme, the others want their own formats. */
const projectFiles = (icon) => ({
  ext: 'engram',
  name: 'Engram project',
  description: 'Engram project',
  mimeType: 'application/x-engram',
  role: 'Editor',
  ...(icon ? { icon } : {})
})

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.engram.workbench',
  productName: 'Engram',
  copyright: 'Copyright (c) 2026 Engram developers',
  directories: { output: 'release', buildResources: 'resources' },
  ...(dist ? { electronDist: dist, electronVersion: process.env.ENGRAM_ELECTRON_VERSION } : {}),
  electronFuses: fuses,
  npmRebuild: false, // the native module speaks Node-API, so one binary fits Node and Electron
  files: [
    'out/{main,preload,renderer}/**',
    'package.json',
    '!**/*.map',
    '!node_modules/node-addon-api',
    '!node_modules/better-sqlite3/{deps,src}'
  ],
  asarUnpack: ['node_modules/better-sqlite3/**/*.node'],
  extraResources: [
    {
      from: 'resources',
      to: '.',
      filter: ['wasm/*.wasm', 'examples/**', 'catalog/**', 'manual/**', 'icons/256x256.png']
    },
    { from: 'LICENSE', to: 'LICENSE' }
  ],
  linux: {
    files: ['!node_modules/better-sqlite3/prebuilds/{darwin,win32}-*'],
    target: ['tar.gz', 'deb', 'AppImage'],
    icon: 'resources/icons',
    fileAssociations: [projectFiles()],
    category: 'Science',
    synopsis: 'Neuromorphic lab workbench',
    executableName: 'engram',
    syncDesktopName: true,
    artifactName: '${name}-${version}-${arch}.${ext}'
  },
  win: {
    files: ['!node_modules/better-sqlite3/prebuilds/{darwin,linux,linuxmusl}-*'],
    target: ['nsis'],
    icon: 'resources/icons/512x512.png',
    fileAssociations: [projectFiles('file-icons/engram.ico')]
  },
  mac: {
    files: ['!node_modules/better-sqlite3/prebuilds/{linux,linuxmusl,win32}-*'],
    target: ['dmg'],
    icon: 'resources/icons/1024x1024.png',
    fileAssociations: [projectFiles('file-icons/engram.icns')],
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
