import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as comparisons from '../../src-shared/compare/edits'
import { comparisonSchema, newComparison } from '../../src-shared/compare/schema'
import * as characterisations from '../../src-shared/experiments/characterisation/edits'
import {
  characterisationSchema,
  type CharacterisationDocument
} from '../../src-shared/experiments/characterisation/schema'
import * as crossbars from '../../src-shared/experiments/crossbar/edits'
import { crossbarSchema, type Cells } from '../../src-shared/experiments/crossbar/schema'
import type { Json } from '../../src-shared/experiments/json'
import { applyPatch } from '../../src-shared/experiments/patch'
import {
  renameExperiment,
  setValue,
  type EditDraft
} from '../../src-shared/experiments/network/edits'
import * as reports from '../../src-shared/reports/edits'
import { reportSchema } from '../../src-shared/reports/schema'
import { newReport } from '../../src-shared/reports/templates'
import { expectUndoneAndRedone, type Step } from './undo-and-redo'

const json = (value: object): Json => JSON.parse(JSON.stringify(value))
const steps = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.nat(),
    fc.constantFrom('A', 'B', 'A 2', '__proto__', 'constructor', '새 소자', 'loop')
  ),
  { maxLength: 40 }
)

type Edits = readonly (() => EditDraft | undefined)[]
const chosen = (edits: Edits, [choice]: Step): EditDraft | undefined =>
  edits[choice % edits.length]?.()

/** Sequences of edits of one kind, which all lead back; each edit has to have come up. */
function check(
  first: Json,
  editOf: (document: Json, step: Step) => EditDraft | undefined,
  least: number
): void {
  const seen = new Set<string>()
  fc.assert(
    fc.property(steps, (list) => {
      for (const label of expectUndoneAndRedone(first, list, editOf)) seen.add(label)
    }),
    { numRuns: 200 }
  )
  expect(seen.size, [...seen].join(', ')).toBeGreaterThanOrEqual(least)
}

describe('edits of a characterisation', () => {
  const column = { name: 'v', role: 'voltage' as const, unit: 'V', values: [0, 1, null] }
  const first = json({
    format: 'engram-experiment',
    version: 1,
    kind: 'characterisation',
    name: 'Two',
    devices: [
      { name: 'A', model: 'vteam', nonidealities: [{ model: 'read-noise' }] },
      { name: 'B', preset: 'some' }
    ],
    protocols: [{ name: 'loop', model: 'iv-sweep' }],
    limits: [{ figure: 'onOffRatio', protocol: 'loop', min: 2 }],
    measurements: [{ name: 'M', device: 'A', protocol: 'loop', columns: [column] }]
  })
  const kinds = ['devices', 'protocols', 'limits', 'measurements'] as const

  const edit = (now: Json, step: Step): EditDraft | undefined => {
    const [, a, b, name] = step
    const document: CharacterisationDocument = characterisationSchema.parse(now)
    const kind = kinds[a % kinds.length] ?? 'devices'
    const items = characterisations.itemsIn(document, kind)
    const index = b % Math.max(1, items.length)
    const isThere = items.length > 0
    const isNeeded = items.length < 2 && (kind === 'devices' || kind === 'protocols')
    const device = a % document.devices.length
    const protocol = a % document.protocols.length
    return chosen(
      [
        () => characterisations.addDevice(document, { model: 'vteam' }, name),
        () => characterisations.addProtocol(document, 'iv-sweep', name),
        () => characterisations.addLimit(document, { figure: name, min: a }),
        () => characterisations.addMeasurement(document, { name, columns: [column] }),
        () =>
          isThere && kind !== 'limits'
            ? characterisations.duplicateItem(document, { kind, index })
            : undefined,
        () =>
          isThere && !isNeeded
            ? characterisations.removeItem(document, { kind, index })
            : undefined,
        () =>
          isThere && kind !== 'limits'
            ? characterisations.renameItem(document, { kind, index }, name)
            : undefined,
        () =>
          isThere
            ? characterisations.moveItem(document, { kind, index }, b % 2 ? 1 : -1)
            : undefined,
        () => characterisations.chooseModel(document, device, { model: name }, 'x'),
        () => characterisations.chooseProtocol(document, protocol, 'retention', name, 'loop'),
        () => characterisations.setNonideality(document, device, 'read-noise', b % 2 === 0, 'x'),
        () => renameExperiment(name),
        () => setValue(now, ['devices', device, 'parameters', name], b % 3 ? a : undefined, 'x'),
        () => setValue(now, ['population', 'devices'], b % 3 ? 1 + (a % 1000) : undefined, 'x')
      ],
      step
    )
  }
  it('lead back and forth, whatever their order', () => check(first, edit, 12))
})

describe('edits of a crossbar', () => {
  const first = json({
    ...(crossbars.newCrossbar('Array') as object),
    rows: 4,
    columns: 3,
    device: { model: 'vteam' }
  })
  const forms: readonly Cells['from'][] = ['values', 'distribution', 'pattern', 'weights']

  const edit = (now: Json, step: Step): EditDraft | undefined => {
    const [, a, b, name] = step
    const document = crossbarSchema.parse(now)
    const { rows, columns } = document
    const drive = crossbars.driveKinds[a % crossbars.driveKinds.length] ?? 'voltage'
    const from = forms[a % forms.length] ?? 'values'
    return chosen(
      [
        () => crossbars.resize(document, 1 + (a % 6), 1 + (b % 6), 'Size'),
        () => crossbars.changeDrive(document, drive, 'Drive'),
        () => crossbars.setNonideality(document, 'read-noise', b % 2 === 0, 'Noise'),
        () => setValue(now, ['cells'], crossbars.startingCells(from, rows, columns), 'Cells'),
        () =>
          setValue(now, ['nonlinearity'], b % 2 ? crossbars.startingLaw('sinh') : undefined, 'Law'),
        () => setValue(now, ['wire', 'driver'], b % 2 ? `${a % 99} ohm` : undefined, 'Driver'),
        () => setValue(now, ['seed'], b % 2 ? a % 1000 : undefined, 'Seed'),
        () => renameExperiment(name)
      ],
      step
    )
  }
  it('lead back and forth, whatever their order', () => check(first, edit, 3))
})

describe('edits of a comparison', () => {
  const id = (n: number): string => `00000000-0000-7000-8000-${String(n % 8).padStart(12, '0')}`
  const first = json(newComparison('Some', [id(1), id(2)]))

  const edit = (now: Json, step: Step): EditDraft | undefined => {
    const [, a, b, name] = step
    const document = comparisonSchema.parse(now)
    const derived = document.derived ?? []
    const at = a % Math.max(1, derived.length)
    const column = { name, formula: `${a} * rate` }
    const columns = ['rate', 'spikes', name]
    const one = columns[a % 3] ?? ''
    const ignored = document.ignore[b % Math.max(1, document.ignore.length)] ?? ['name']
    return chosen(
      [
        () => comparisons.addRuns(document, [id(a), id(b)]),
        () => comparisons.removeRun(document, id(a), name),
        () => comparisons.pinBaseline(document, id(a), name),
        () => comparisons.unpinBaseline(document),
        () => comparisons.groupRuns(document, [id(a), id(b)], b % 3 ? name : ''),
        () => comparisons.ignorePath(document, ['populations', name]),
        () => comparisons.heedPath(document, ignored),
        () => comparisons.showEqual(document, b % 2 === 0),
        () => comparisons.renameComparison(document, name),
        () => comparisons.setDerived(document, derived.length > 0 && b % 2 ? at : null, column),
        () => (derived.length > 0 ? comparisons.removeDerived(document, at) : undefined),
        () => comparisons.hideColumn(document, one, b % 2 === 0, one),
        () => comparisons.moveColumn(document, columns, one, b % 2 ? 1 : -1, one),
        () =>
          comparisons.sortBy(document, b % 3 ? { column: one, descending: b % 2 === 0 } : null, one)
      ],
      step
    )
  }
  it('lead back and forth, and every one of them has a name in the history', () =>
    check(first, edit, Object.keys(comparisons).length))

  it('never leave a baseline or a group of a run that is not compared', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let now = first
        for (const step of list) {
          const draft = edit(now, step)
          // Groups can be named for runs to come; the window only offers those that are there.
          if (!draft || /group/.test(draft.label)) continue
          expectUndoneAndRedone(now, [step], edit)
          now = applied(now, draft)
        }
        const document = comparisonSchema.parse(now)
        if (document.baseline !== undefined) expect(document.runs).toContain(document.baseline)
      }),
      { numRuns: 100 }
    )
  })
})

function applied(document: Json, { patch }: EditDraft): Json {
  return applyPatch(document, patch).value
}

describe('edits of a report', () => {
  it('can all be undone and redone', () => {
    const run = '00000000-0000-7000-8000-000000000001'
    const first = json(newReport({ of: 'runs', runs: [run] }, 'en', 'A report'))
    const editOf = (value: Json, step: Step): EditDraft | undefined => {
      const document = reportSchema.parse(value)
      const [choice, at, to, word] = step
      const section = document.sections[at % document.sections.length]
      if (!section) return undefined
      const text = `${word} ${choice}`
      return chosen(
        [
          () => reports.setTitle(document, text),
          () => reports.setAuthors(document, to % 2 ? text : ''),
          () => reports.setSummary(document, to % 3 ? text : ''),
          () => reports.setLanguage(document, to % 2 ? 'ko' : 'en'),
          () => reports.setSubject(document, { of: 'device', preset: word, runs: [] }),
          () => reports.switchSection(document, section.id, to % 2 === 0, word),
          () => reports.moveSection(document, section.id, to % 30, word),
          () =>
            reports.addSection(
              document,
              { id: reports.freeId(document, 'text'), kind: 'text', text },
              to % 2 ? section.id : null,
              word
            ),
          () => reports.removeSection(document, section.id, word),
          () => reports.writeSection(document, section.id, 'title', to % 2 ? text : ''),
          () => reports.writeSection(document, section.id, 'text', text)
        ],
        step
      )
    }
    check(first, editOf, 10)
  })
})
