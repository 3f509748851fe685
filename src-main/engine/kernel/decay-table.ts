/** Entries as synapses/block.as.ts reads them. */
const fine = 256
const coarse = 512

/**
 * exp(-steps dt / tau) as a product of two factors: for the steps below 256, and for each 256 of
 * them. A time constant of zero leaves nothing after one step.
 */
export function decayTable(tau: number, dt: number): readonly number[] {
  const left = (steps: number): number =>
    tau === 0 ? (steps === 0 ? 1 : 0) : Math.exp((-steps * dt) / tau)
  return [
    ...Array.from({ length: fine }, (_, i) => left(i)),
    ...Array.from({ length: coarse }, (_, i) => left(i * fine))
  ]
}
