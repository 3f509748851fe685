import type { DevicePreset, ModelDescription } from '../../../src-shared/catalogue'
import {
  itemsIn,
  nameOf,
  type CharacterisationList,
  type CharacterisationPlace
} from '../../../src-shared/experiments/characterisation/edits'
import type { CharacterisationDocument } from '../../../src-shared/experiments/characterisation/schema'
import type { Path, Problem } from '../../../src-shared/experiments/problem'
import type { IconName } from '../../ui/icons'
import type { ReactiveText } from '../../ui/text'

/** One line of the list. */
export interface Row {
  readonly place: CharacterisationPlace
  readonly name: string
  /** Its preset or model, its protocol, its bounds. */
  readonly detail: string
  readonly errors: number
  readonly warnings: number
}

export interface Group {
  readonly kind: CharacterisationList
  readonly icon: IconName
  readonly rows: readonly Row[]
}

export const lists: readonly (readonly [CharacterisationList, IconName])[] = [
  ['devices', 'devices'],
  ['protocols', 'trace'],
  ['limits', 'check'],
  ['measurements', 'file']
]

interface Titles {
  readonly models: readonly ModelDescription[]
  readonly presets: readonly DevicePreset[]
  readonly protocols: readonly ModelDescription[]
  readonly figure: (id: string) => string
}

/** Devices, protocols, limits and measurements of a document, as lines. */
export function groupsOf(
  document: CharacterisationDocument,
  titles: Titles,
  t: ReactiveText,
  problemsUnder: (path: Path) => readonly Problem[]
): readonly Group[] {
  return lists.map(([kind, icon]) => ({
    kind,
    icon,
    rows: itemsIn(document, kind).map((item, index) => {
      const problems = problemsUnder([kind, index])
      const errors = problems.filter(({ severity }) => severity === 'error').length
      return {
        place: { kind, index },
        name: 'figure' in item ? titles.figure(item.figure) : nameOf(item),
        detail: detailOf(document, { kind, index }, titles, t),
        errors,
        warnings: problems.length - errors
      }
    })
  }))
}

const titleOf = (
  all: readonly Pick<ModelDescription, 'id' | 'title'>[],
  id: string | undefined,
  t: ReactiveText
): string => {
  const found = all.find((one) => one.id === id)
  return found ? t.text(found.title) : (id ?? '')
}

function detailOf(
  document: CharacterisationDocument,
  { kind, index }: CharacterisationPlace,
  titles: Titles,
  t: ReactiveText
): string {
  switch (kind) {
    case 'devices': {
      const device = document.devices[index]
      return device?.preset === undefined
        ? titleOf(titles.models, device?.model, t)
        : titleOf(titles.presets, device.preset, t)
    }
    case 'protocols':
      return titleOf(titles.protocols, document.protocols[index]?.model, t)
    case 'limits': {
      const limit = document.limits?.[index]
      const bounds = [
        limit?.min === undefined ? [] : [`≥ ${limit.min}`],
        limit?.max === undefined ? [] : [`≤ ${limit.max}`]
      ].flat()
      return bounds.join(', ')
    }
    case 'measurements':
      return document.measurements?.[index]?.protocol ?? ''
  }
}

/** Where an arrow key leads in a list; undefined for any other key. */
export function moveBy(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(length - 1, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return undefined
  }
}
