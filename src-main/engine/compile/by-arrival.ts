import type { CompiledProjection, KernelLaw } from './compiled-network'

/** Fewer synapses of a source and delay than this are not worth looking them up one delay at a time. */
const leastOfDelay = 16

/**
 * Which projections are delivered in the order of arrival: those with drawn weights and delays, from
 * populations whose neurons have many synapses for each delay. It depends on the document alone, as
 * it decides about the order in which inputs are summed up.
 */
export function byArrival(
  projections: readonly Omit<CompiledProjection, 'byArrival'>[],
  sizes: readonly number[]
): readonly boolean[] {
  const couldBe = projections.map(
    ({ weight, delay, plasticity, chip }) =>
      weight.law !== 0 && delay.law !== 0 && plasticity === null && !chip?.chanceUnit
  )
  const isWorthIt = sizes.map((size, source) => {
    const own = projections.filter((one, i) => couldBe[i] && one.source === source)
    const synapses = own.reduce((sum, { expected }) => sum + expected, 0)
    const delays = Math.max(1, ...own.map(({ delay }) => spread(delay)))
    return synapses / Math.max(1, size) >= leastOfDelay * delays
  })
  return projections.map(({ source }, i) => couldBe[i] === true && isWorthIt[source] === true)
}

/** Steps between the usual ends of a law of delays. */
function spread({ law, a, b, low, high, least = low, most = high }: KernelLaw): number {
  if (law === 1 || least !== low || most !== high) return most - least
  const [from, to] = law === 3 ? [Math.exp(a - 3 * b), Math.exp(a + 3 * b)] : [a - 3 * b, a + 3 * b]
  return Math.min(high, to) - Math.max(low, from)
}
