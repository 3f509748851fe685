import { pasteItems, type Pasted } from '../../src-shared/experiments/network/edits'
import {
  copyItems,
  isEmptyFragment,
  readFragment,
  type Fragment
} from '../../src-shared/experiments/network/fragment'
import { nodeId } from '../../src-shared/experiments/network/graph'
import type { Point } from '../../src-shared/experiments/network/schema'
import { useNetworkCanvas } from './network-canvas'
import { useNetworkSelection } from './network-selection'
import { useNotices } from './notices'
import { useOpenExperiment } from './open-experiment'

/** How far a copy lies from what it was made of. */
const step = 32

let lastText = ''
let times = 0

/** What is selected as a text for the clipboard; undefined where nothing is. */
export function selectedText(): string | undefined {
  const { network } = useOpenExperiment()
  const { places } = useNetworkSelection()
  if (!network || places.length === 0) return undefined
  const part = copyItems(network, places, (item) => useNetworkCanvas().places.get(nodeId(item)))
  if (isEmptyFragment(part)) return undefined
  lastText = JSON.stringify(part, null, 2)
  times = 0
  return lastText
}

/** What was copied last in this window. */
export const copiedText = (): string => lastText

/** Adds what is on the clipboard; says in words why it cannot. */
export function pasteText(text: string): void {
  const { network } = useOpenExperiment()
  if (!network) return
  const read = readFragment(text)
  if (!read.ok) {
    useNotices().add({ severity: 'warning', key: `drawing.clipboard.${read.failure}` })
    return
  }
  times = text === lastText ? times + 1 : 1
  lastText = text
  paste(read.value, { x: step * times, y: step * times }, 'paste')
}

/** Puts a copy of what is selected beside it. */
export function duplicateSelected(): void {
  const { network } = useOpenExperiment()
  const { places } = useNetworkSelection()
  if (!network || places.length === 0) return
  const part = copyItems(network, places, (item) => useNetworkCanvas().places.get(nodeId(item)))
  paste(part, { x: step, y: step }, 'duplicate')
}

function paste(part: Fragment, shift: Point, label: 'paste' | 'duplicate'): void {
  let pasted: Pasted | undefined
  useNetworkCanvas().besides((document) => {
    pasted = pasteItems(document, part, shift, label)
    return pasted.draft
  })
  if (!pasted) return
  const { places, leftOut } = pasted
  const drawn = places.filter(({ kind }) => kind !== 'projections')
  useNetworkSelection().selectMany(drawn.length > 0 ? drawn : places)
  if (leftOut > 0) {
    const details = { count: leftOut }
    useNotices().add({ severity: 'warning', key: 'drawing.clipboard.leftOut', details })
  }
}
