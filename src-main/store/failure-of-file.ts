import { failure, type Failure } from '../../src-shared/result'

/**
 * What a failed file operation means to a user.
 * @param error what Node threw; anything without a system code is a defect and thrown on
 */
export function failureOfFile(
  error: unknown,
  file: string
): { readonly ok: false; readonly failure: Failure } {
  const code = systemCode(error)
  if (code === undefined) throw error
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return failure('unavailable', 'failures.store.diskFull', { file })
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return failure('unavailable', 'failures.store.readOnly', { file })
    case 'ENOENT':
      return failure('not-found', 'failures.project.missing', { file })
    default:
      return failure('unavailable', 'failures.store.disk', { file, code })
  }
}

/** `ENOSPC` and the like, of an error of Node's file system. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
