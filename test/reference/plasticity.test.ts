import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src-shared/experiments/json'
import { projectRoot } from '../setup/places'
import { samplesOf, simulate } from '../setup/simulate'
import { command, puppet, transmitted } from './puppets'

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(path.join(projectRoot, 'test/reference/nest', name), 'utf8'))

function pairDocument(
  synapse: Json,
  weight: number,
  delay: number,
  pre: readonly number[],
  post: readonly number[]
): Json {
  const end = Math.max(...pre, ...post) + 50
  return {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'pair',
    simulation: { duration: `${end} ms`, timeStep: '0.1 ms' },
    populations: [puppet('pre'), puppet('post')],
    stimuli: [command('a', 'pre', pre), command('b', 'post', post)],
    projections: [
      {
        source: 'pre',
        target: 'post',
        connector: { model: 'one-to-one' },
        synapse,
        weight: `${weight} mV`,
        delay: `${delay} ms`
      }
    ],
    recorders: [{ name: 'v', model: 'state', targets: ['post'] }]
  }
}

interface Pair {
  label: string
  params: Record<string, number>
  dendritic_delay_ms: number
  pre_spikes_ms: number[]
  post_spikes_ms: number[]
  weight_after_each_pre_spike: number[]
}

describe('STDP of pairs (NEST 3.9.0)', () => {
  const { cases } = read<{ cases: Pair[] }>('stdp_pair.json')
  test.each(cases)('$label', async (one) => {
    const p = one.params
    const synapse = {
      model: 'stdp-pair',
      parameters: {
        rate: p['lambda']!,
        asymmetry: p['alpha']!,
        muPlus: p['mu_plus']!,
        muMinus: p['mu_minus']!,
        tauPlus: `${p['tau_plus']} ms`,
        tauMinus: `${p['tau_minus']} ms`,
        largest: p['Wmax']! / p['weight']!
      }
    }
    const document = pairDocument(
      synapse,
      p['weight']!,
      one.dendritic_delay_ms,
      one.pre_spikes_ms,
      one.post_spikes_ms
    )
    const { blocks } = await simulate(document)
    const found = transmitted(samplesOf(blocks, 0), one.pre_spikes_ms, one.dendritic_delay_ms)
    const last = found.length - 1
    one.weight_after_each_pre_spike.forEach((wanted, i) => {
      // Weights are kept in single precision: 1e-6 of the largest after some hundred changes.
      if (i <= last) expect(Math.abs(found[i]! - wanted)).toBeLessThan(1e-5 * p['Wmax']!)
    })
    expect(found.length).toBeGreaterThan(10)
  })
})

interface Train {
  label: string
  params: { U: number; tau_rec: number; tau_fac: number; weight: number }
  spike_times_ms: number[]
  psc_amplitude_pA: number[]
}

describe('short-term plasticity (NEST 3.9.0)', () => {
  const { cases } = read<{ cases: Train[] }>('tsodyks_markram.json')
  test.each(cases)('$label', async ({ params, spike_times_ms, psc_amplitude_pA }) => {
    const synapse = {
      model: 'stp-tsodyks-markram',
      parameters: {
        use: params.U,
        tauRec: `${params.tau_rec} ms`,
        tauFac: `${params.tau_fac} ms`
      }
    }
    const times = spike_times_ms.map((time) => time + 10)
    const { blocks } = await simulate(pairDocument(synapse, params.weight, 1, times, []))
    const found = transmitted(samplesOf(blocks, 0), times, 1)
    psc_amplitude_pA.forEach((wanted, i) => expect(found[i]).toBeCloseTo(wanted, 4))
  })
})
