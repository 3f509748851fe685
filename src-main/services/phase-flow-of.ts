import type { ViewOf, ViewRequest } from '../../src-shared/contract/views'
import type { ResolvedNetwork } from '../../src-shared/experiments/network/resolved'
import { phaseFlow, type Plane } from '../analysis/views/phase-flow'
import { flowOf } from '../engine'

type Request = Extract<ViewRequest, { kind: 'phase-plane' }>
type View = ViewOf<'phase-plane'>

/** What the equations of a population say of the plane of two of its states; null without such equations. */
export function phaseFlowOf(
  network: ResolvedNetwork,
  population: string,
  request: Request,
  view: View
): View['flow'] {
  const { x, y, fromMs, toMs } = request
  const flow = flowOf(network, population)
  const names = flow?.states.map(({ name }) => name) ?? []
  if (!flow || x === y || !names.includes(x) || !names.includes(y)) return null
  const currentPA = request.currentPA ?? flow.currentAt((fromMs + toMs) / 2)
  const held = flow.states.filter(({ name }) => name !== x && name !== y)
  const initial = Object.fromEntries(held.map((state) => [state.name, state.initial]))
  const found = phaseFlow(
    (across, up) => {
      const slopes = flow.slopes({ ...initial, [x]: across, [y]: up }, currentPA)
      return [slopes[x] ?? 0, slopes[y] ?? 0]
    },
    request.plane ?? planeOf(view)
  )
  return {
    currentPA,
    held: held.map(({ name, initial: value, unit }) => ({ name, value, unit })),
    ...found
  }
}

/** The stretch that a trajectory covers, with a quarter of it around. */
function planeOf({ x, y }: View): Plane {
  const [fromX, toX] = around(x)
  const [fromY, toY] = around(y)
  return { fromX, toX, fromY, toY }
}

function around(values: Float64Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (!(low <= high)) return [-1, 1]
  const room = 0.25 * (high - low) || Math.abs(low) || 1
  return [low - room, high + room]
}
