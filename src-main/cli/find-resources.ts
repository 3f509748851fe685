import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The folder with the kernels and examples: `resources/` beside `out/` in a checkout, the package's own
 * resources folder in a package.
 * @param start folder of the built program
 * @param packaged where a package has its resources; undefined in plain Node
 */
export function findResources(start: string, packaged: string | undefined): string {
  const isComplete = (folder: string): boolean =>
    existsSync(path.join(folder, 'wasm', 'kernel.wasm'))
  if (packaged !== undefined && isComplete(packaged)) return packaged
  for (let at = start; ; at = path.dirname(at)) {
    const folder = path.join(at, 'resources')
    if (isComplete(folder)) return folder
    if (at === path.dirname(at)) {
      throw new Error(`resources/wasm/kernel.wasm is not above ${start}: the program is incomplete`)
    }
  }
}
