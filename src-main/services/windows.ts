import type { Handlers } from '../../src-shared/contract/method'
import type { windowMethods } from '../../src-shared/contract/windows'
import { failure, ok } from '../../src-shared/result'
import { kindOfFile } from '../exchange/kind-of-file'
import type { ServicesOptions } from './options'

/** Windows, and files that are dropped onto one. */
export function windowService({ windows }: ServicesOptions): Handlers<typeof windowMethods> {
  return {
    'windows.open': async (request) =>
      windows ? windows.open(request) : failure('unavailable', 'failures.windows.none'),
    'windows.setMenu': ({ menu }) => {
      if (!windows) return failure('unavailable', 'failures.windows.none')
      windows.setMenu(menu)
      return ok({})
    },
    'files.kind': ({ file }) => kindOfFile(file)
  }
}
