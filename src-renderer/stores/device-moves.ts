import { itemsIn, moveItem } from '../../src-shared/experiments/characterisation/edits'
import { useDeviceSelection } from './device-selection'
import { useOpenExperiment } from './open-experiment'
import { useWorkbench } from './workbench'

/** Moving the selected item of a characterisation within its list: devices, protocols and limits have an order. */
export function useDeviceMoves() {
  const open = useOpenExperiment()
  const selection = useDeviceSelection()
  const workbench = useWorkbench()

  function canMove(by: 1 | -1): boolean {
    const place = selection.selected
    if (workbench.room !== 'devices' || !open.characterisation || place === 'experiment') {
      return false
    }
    const to = place.index + by
    return to >= 0 && to < itemsIn(open.characterisation, place.kind).length
  }

  return {
    canMove,
    move(by: 1 | -1): void {
      const place = selection.selected
      if (!canMove(by) || !open.characterisation || place === 'experiment') return
      open.edit(moveItem(open.characterisation, place, by))
      selection.select({ kind: place.kind, index: place.index + by })
    }
  }
}
