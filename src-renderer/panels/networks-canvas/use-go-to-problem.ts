import { useNetworkCanvas } from '../../stores/network-canvas'
import { useNetworkCheck } from '../../stores/network-check'
import { useNetworkSelection } from '../../stores/network-selection'
import { useWorkbench } from '../../stores/workbench'

/** Leads from a node or line to the field of its first problem, errors first. */
export function useGoToProblem(): (id: string) => void {
  const canvas = useNetworkCanvas()
  const checks = useNetworkCheck()
  return (id) => {
    const problems = canvas.placesOf(id).flatMap(({ kind, index }) => checks.under([kind, index]))
    const first = problems.find(({ severity }) => severity === 'error') ?? problems[0]
    if (!first) return
    useWorkbench().open({ room: 'networks', panel: 'networks-inspector' })
    useNetworkSelection().goTo(first.path)
  }
}
