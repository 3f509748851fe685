import type { Group, NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { freeName } from './free-name'
import { drawnKinds, groupsPatch, type DrawnItem } from './places'

export const groupsOf = (document: NetworkDocument): readonly Group[] =>
  document.canvas?.groups ?? []

/** What a group holds. */
export const membersOf = (group: Group): readonly DrawnItem[] =>
  drawnKinds.flatMap((kind) => (group[kind] ?? []).map((name) => ({ kind, name })))

/** Index of the group that an item is in; -1 for none. */
export const groupOf = (document: NetworkDocument, { kind, name }: DrawnItem): number =>
  groupsOf(document).findIndex((group) => group[kind]?.includes(name) ?? false)

const withMembers = (group: Group, keep: (item: DrawnItem) => boolean): Group => {
  const lists = drawnKinds.flatMap((kind) => {
    const names = (group[kind] ?? []).filter((name) => keep({ kind, name }))
    return names.length === 0 ? [] : [[kind, names] as const]
  })
  const { collapsed } = group
  return {
    name: group.name,
    ...Object.fromEntries(lists),
    ...(collapsed ? { collapsed } : {})
  }
}

/** The groups without some items; a group that is left empty goes. */
export const groupsWithout = (
  groups: readonly Group[],
  isGone: (item: DrawnItem) => boolean
): Group[] =>
  groups
    .map((group) => withMembers(group, (item) => !isGone(item)))
    .filter((group) => membersOf(group).length > 0)

/** Draws items together; they leave the groups they were in. */
export function groupItems(
  document: NetworkDocument,
  items: readonly DrawnItem[],
  wished: string
): EditDraft {
  const has = (item: DrawnItem): boolean =>
    items.some(({ kind, name }) => kind === item.kind && name === item.name)
  const others = groupsWithout(groupsOf(document), has)
  const name = freeName(
    wished,
    others.map((group) => group.name)
  )
  const lists = drawnKinds.flatMap((kind) => {
    const names = items.filter((item) => item.kind === kind).map((item) => item.name)
    return names.length === 0 ? [] : [[kind, [...new Set(names)]] as const]
  })
  const group: Group = { name, ...Object.fromEntries(lists) }
  return {
    label: 'networks.edits.group',
    details: { name },
    patch: items.length === 0 ? [] : groupsPatch(document, [...others, group])
  }
}

/** Dissolves a group; what it holds stays. */
export function ungroup(document: NetworkDocument, index: number): EditDraft {
  const groups = groupsOf(document)
  return {
    label: 'networks.edits.ungroup',
    details: { name: groups[index]?.name ?? '' },
    patch: groups[index] ? groupsPatch(document, groups.toSpliced(index, 1)) : []
  }
}

/** Draws a group as one node, or its members again. */
export function collapseGroup(
  document: NetworkDocument,
  index: number,
  collapsed: boolean
): EditDraft {
  return changed(document, index, collapsed ? 'collapse' : 'expand', (group) => {
    const { collapsed: _collapsed, ...open } = group
    return collapsed ? { ...open, collapsed } : open
  })
}

export const renameGroup = (document: NetworkDocument, index: number, name: string): EditDraft =>
  changed(document, index, 'renameGroup', (group) => ({ ...group, name }), name)

function changed(
  document: NetworkDocument,
  index: number,
  label: 'collapse' | 'expand' | 'renameGroup',
  change: (group: Group) => Group,
  name?: string
): EditDraft {
  const groups = groupsOf(document)
  const group = groups[index]
  return {
    label: `networks.edits.${label}`,
    details: { before: group?.name ?? '', name: name ?? group?.name ?? '' },
    patch: group ? groupsPatch(document, groups.with(index, change(group))) : []
  }
}
