import path from 'node:path'

/**
 * The folder that the window uses too (Electron's `userData`): `~/.config/Engram` on Linux,
 * `~/Library/Application Support/Engram` on a Mac, `%APPDATA%\Engram` on Windows.
 * `ENGRAM_DATA` names another one.
 */
export function dataFolderOf(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
  home: string
): string {
  if (variables.ENGRAM_DATA) return path.resolve(variables.ENGRAM_DATA)
  if (platform === 'win32') {
    return path.join(variables.APPDATA || path.join(home, 'AppData', 'Roaming'), 'Engram')
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Engram')
  return path.join(variables.XDG_CONFIG_HOME || path.join(home, '.config'), 'Engram')
}

/** The project that is used when none is named. */
export const defaultProject = (dataFolder: string): string =>
  path.join(dataFolder, 'default.engram')
