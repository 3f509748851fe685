import type { Catalogue, CatalogueTopic } from '../../../src-shared/catalogue'
import {
  isDefinition,
  itemKinds,
  itemName,
  itemsOf,
  type Item,
  type ItemKind,
  type ItemPlace
} from '../../../src-shared/experiments/network/edits'
import type { NetworkDocument } from '../../../src-shared/experiments/network/schema'
import type { Path, Problem } from '../../../src-shared/experiments/problem'
import type { IconName } from '../../ui/icons'
import type { ReactiveText } from '../../ui/text'

/** One line of the tree. */
export interface Row {
  readonly place: ItemPlace
  readonly name: string
  /** Its model, and its size or where it leads. */
  readonly detail: string
  readonly errors: number
  readonly warnings: number
}

export interface Group {
  readonly kind: ItemKind
  readonly title: string
  readonly add: string
  readonly icon: IconName
  readonly rows: readonly Row[]
}

const icons: Readonly<Record<ItemKind, IconName>> = {
  populations: 'networks',
  stimuli: 'trace',
  projections: 'chevronRight',
  recorders: 'spikes',
  definitions: 'formula'
}

/** The tree of a network document. */
export function groupsOf(
  document: NetworkDocument,
  catalogue: Catalogue,
  t: ReactiveText,
  problemsUnder: (path: Path) => readonly Problem[]
): readonly Group[] {
  return itemKinds.map((kind) => ({
    kind,
    title: t(`networks.kinds.${kind}`),
    add: t(`networks.commands.add.${kind}`),
    icon: icons[kind],
    rows: itemsOf(document, kind).map((item, index) => {
      const problems = problemsUnder([kind, index])
      const errors = problems.filter(({ severity }) => severity === 'error').length
      return {
        place: { kind, index },
        name: itemName(item),
        detail: detailOf(item, catalogue, t),
        errors,
        warnings: problems.length - errors
      }
    })
  }))
}

function detailOf(item: Item, catalogue: Catalogue, t: ReactiveText): string {
  const title = (models: Catalogue[CatalogueTopic], id: string): string => {
    const model = models.find((candidate) => candidate.id === id)
    return model ? t.text(model.title) : id
  }
  if (isDefinition(item))
    return t('networks.definition.equationCount', { count: item.equations.length })
  if ('connector' in item) return title(catalogue.connectors, item.connector.model)
  if ('size' in item) {
    const size = new Intl.NumberFormat(t.language).format(item.size)
    return `${size} · ${title(catalogue.neurons, item.model)}`
  }
  const models = 'weight' in item || 'receptor' in item ? catalogue.stimuli : catalogue.recorders
  const all = [...models, ...catalogue.stimuli, ...catalogue.recorders]
  const model = all.find((candidate) => candidate.id === item.model)
  return `→ ${item.targets.join(', ')} · ${model ? t.text(model.title) : item.model}`
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
