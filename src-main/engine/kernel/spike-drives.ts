import type { Drive } from '../stimuli/stimulus-model'
import type { DriveContext, DrivePlace, DriveShard } from './drive-shard'

/** Spikes that reach single neurons: this worker's part of them. */
export function eventsDrive(
  { steps, neurons }: Extract<Drive, { kind: 'events' }>,
  { population, receptor, weight }: DrivePlace,
  { kernel, share }: DriveContext
): DriveShard {
  const own = steps.flatMap((step, i) => {
    const neuron = neurons[i] ?? 0
    return neuron % share.workers === share.worker && neuron < population.compiled.size
      ? [{ step, local: Math.floor(neuron / share.workers) }]
      : []
  })
  const add = kernel.fn('addToOne')
  let next = 0
  return (step) => {
    for (; (own[next]?.step ?? Infinity) <= step; next++) {
      const event = own[next]
      if (event?.step === step) add(event.local, weight, population.inputOf(step, receptor))
    }
  }
}
