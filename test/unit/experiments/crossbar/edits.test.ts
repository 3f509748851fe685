import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../../src-main/devices'
import {
  changeDrive,
  driveKinds,
  newCrossbar,
  resize,
  setNonideality,
  startingCells,
  startingLaw
} from '../../../../src-shared/experiments/crossbar/edits'
import { resolveCrossbar } from '../../../../src-shared/experiments/crossbar/resolve-crossbar'
import {
  cellsSchema,
  crossbarSchema,
  type CrossbarDocument
} from '../../../../src-shared/experiments/crossbar/schema'
import { setValue } from '../../../../src-shared/experiments/network/edits'
import type { EditDraft } from '../../../../src-shared/experiments/network/edits'
import type { Json } from '../../../../src-shared/experiments/json'
import { applyPatch } from '../../../../src-shared/experiments/patch'

const catalogue = describeDevices()
const start = crossbarSchema.parse(newCrossbar('x'))
const plain = (document: CrossbarDocument): Json => JSON.parse(JSON.stringify(document))

/** The document after an edit, which has to be right, and which its inverse takes back. */
function after(document: CrossbarDocument, { patch }: EditDraft): CrossbarDocument {
  const { value, inverse } = applyPatch(plain(document), patch)
  expect(applyPatch(value, inverse).value).toEqual(plain(document))
  const changed = crossbarSchema.parse(value)
  expect(resolveCrossbar(changed, catalogue).problems).toEqual([])
  return changed
}

describe('edits of a crossbar', () => {
  it('a new one has no problem', () => {
    expect(resolveCrossbar(start, catalogue).problems).toEqual([])
  })

  it.each(cellsSchema.options.map(({ shape }) => shape.from.value))(
    'cells given as %s begin with something that runs',
    (from) => {
      const value = startingCells(from, start.rows, start.columns)
      expect(after(start, setValue(plain(start), ['cells'], value, 'Cells')).cells.from).toBe(from)
    }
  )

  it.each(['sinh', 'selector'] as const)('the law %s begins with something that runs', (law) => {
    const draft = setValue(plain(start), ['nonlinearity'], startingLaw(law), 'Law')
    expect(after(start, draft).nonlinearity?.law).toBe(law)
  })

  it('drives it in any way, one at a time', () => {
    let document = after(start, setValue(plain(start), ['effectiveMatrix'], true, 'Matrix'))
    for (const kind of [...driveKinds, ...driveKinds]) {
      document = after(document, changeDrive(document, kind, 'Inputs'))
      expect(document.read === undefined).toBe(kind !== 'read')
      expect(document.inputs === undefined).toBe(kind === 'read')
    }
  })

  it('keeps numbers where they are when the size changes', () => {
    let document = after(start, resize(start, 2, 3, 'Size'))
    const cells = {
      from: 'values',
      unit: 'uS',
      values: [
        [1, 2, 3],
        [4, 5, 6]
      ]
    }
    document = after(document, setValue(plain(document), ['cells'], cells, 'Cells'))
    document = after(document, changeDrive(document, 'values', 'Inputs'))
    document = after(document, resize(document, 3, 2, 'Size'))
    expect(document.cells).toMatchObject({
      values: [
        [1, 2],
        [4, 5],
        [0, 0]
      ]
    })
    expect(document.inputs).toMatchObject({ values: [0.2, 0.2, 0] })
  })
})

describe('non-idealities of the cells’ device', () => {
  it('go on and off without a trace, and leave others alone', () => {
    const cells = after(start, setValue(plain(start), ['device'], { preset: 'pcm-joshi' }, 'x'))
    const one = after(cells, setNonideality(cells, 'read-noise', true, 'Read noise'))
    const two = after(one, setNonideality(one, 'stuck-at', true, 'Stuck cells'))
    expect(two.device?.nonidealities).toEqual([{ model: 'read-noise' }, { model: 'stuck-at' }])
    expect(setNonideality(two, 'stuck-at', true, 'Stuck cells').patch).toEqual([])
    const back = after(two, setNonideality(two, 'read-noise', false, 'Read noise'))
    expect(back.device?.nonidealities).toEqual([{ model: 'stuck-at' }])
    expect(after(back, setNonideality(back, 'stuck-at', false, 'Stuck cells'))).toEqual(cells)
  })
})
