import type { EditDraft } from '../../network/edits/draft'
import type { PatchStep } from '../../patch'
import type { CrossbarDocument } from '../schema'
import { startingDrive, type DriveKind } from './starting-values'

/** Drives the array in another way. @param label what people call what changes */
export function changeDrive(document: CrossbarDocument, kind: DriveKind, label: string): EditDraft {
  const { key, value } = startingDrive(kind, document.rows)
  const other = key === 'inputs' ? 'read' : 'inputs'
  const removal: readonly PatchStep[] =
    document[other] === undefined ? [] : [{ op: 'remove', path: [other] }]
  // Only inputs have an effective matrix.
  const withoutMatrix: readonly PatchStep[] =
    key === 'read' && document.effectiveMatrix !== undefined
      ? [{ op: 'remove', path: ['effectiveMatrix'] }]
      : []
  return {
    label: 'networks.edits.set',
    details: { field: label, path: key },
    patch: [...removal, ...withoutMatrix, { op: 'set', path: [key], value }]
  }
}
