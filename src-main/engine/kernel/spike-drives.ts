import type { Drive } from '../stimuli/stimulus-model'
import type { DriveContext, DriveOf, DrivePlace } from './drive-shard'
import { firstFrom } from './wave'

/** Spikes that reach single neurons: this worker's part of them. */
export function eventsDrive(
  drive: Extract<Drive, { kind: 'events' }>,
  place: DrivePlace,
  { kernel, share }: DriveContext
): DriveOf<'events'> {
  const { population, receptor } = place
  const ownOf = ({ steps, neurons }: typeof drive) =>
    steps.flatMap((step, i) => {
      const neuron = neurons[i] ?? 0
      return neuron % share.workers === share.worker && neuron < population.compiled.size
        ? [{ step, local: Math.floor(neuron / share.workers) }]
        : []
    })
  let own = ownOf(drive)
  const add = kernel.fn('addToOne')
  let next = 0
  return {
    act: (step) => {
      for (; (own[next]?.step ?? Infinity) <= step; next++) {
        const event = own[next]
        if (event?.step !== step) continue
        add(event.local, place.weight, population.inputOf(step, receptor))
      }
    },
    change: (to, step) => {
      own = ownOf(to)
      const steps = own.map((event) => event.step)
      next = firstFrom(steps, step)
    }
  }
}
