import type { EditDraft } from '../../network/edits'
import type { SweepAxis, SweepDocument } from '../schema'
import { asJson } from './as-json'

/** What people call an axis. */
export const axisName = ({ name, fields: [first] }: SweepAxis): string =>
  name ?? (typeof first === 'string' ? first : (first?.path ?? ''))

/** Puts another axis in the place of one. */
export const changeAxis = (index: number, axis: SweepAxis): EditDraft => ({
  label: 'sweeps.edits.changeAxis',
  details: { name: axisName(axis) },
  patch: [{ op: 'set', path: ['axes', index], value: asJson(axis) }]
})

export const removeAxis = ({ axes, draws }: SweepDocument, index: number): EditDraft => {
  const axis = axes[index]
  const isLastDrawn =
    draws !== undefined && !axes.some(({ values }, i) => i !== index && 'distribution' in values)
  return {
    label: 'sweeps.edits.removeAxis',
    details: { name: axis ? axisName(axis) : '' },
    patch: [
      { op: 'remove', path: ['axes', index] },
      // Nothing is drawn any more.
      ...(isLastDrawn ? [{ op: 'remove', path: ['draws'] } as const] : [])
    ]
  }
}

/** The first axis changes slowest. @param by -1 for up, 1 for down */
export function moveAxis({ axes }: SweepDocument, index: number, by: -1 | 1): EditDraft {
  const axis = axes[index]
  const target = index + by
  const isPossible = axis !== undefined && target >= 0 && target < axes.length
  return {
    label: 'sweeps.edits.moveAxis',
    details: { name: axis ? axisName(axis) : '' },
    patch: isPossible
      ? [
          { op: 'remove', path: ['axes', index] },
          { op: 'insert', path: ['axes', target], value: asJson(axis) }
        ]
      : []
  }
}
