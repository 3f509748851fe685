import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { RateCurve } from '../../src-shared/contract/networks'
import { readQuantity } from '../../src-shared/experiments/network/quantities'
import { client } from '../client'
import { useNetworkSelection } from './network-selection'
import { useNotices } from './notices'
import { useOpenExperiment } from './open-experiment'

/** What is measured: `population:3` of the network in front, or `model:adex`. */
export type RateCurveSubject = `population:${number}` | `model:${string}`

interface Measured {
  readonly curve: RateCurve
  readonly name: string
  readonly measureMs: number
  readonly transientMs: number
  /** What it was measured of, to tell whether that has changed. */
  readonly request: string
}

/** The f–I curve of a neuron: what is asked for, and what came out. */
export const useRateCurve = defineStore('rateCurve', () => {
  const open = useOpenExperiment()
  const selection = useNetworkSelection()
  const chosen = ref<RateCurveSubject | null>(null)
  const texts = reactive({
    from: '0 pA',
    to: '1000 pA',
    points: '41',
    transient: '200 ms',
    measure: '1000 ms'
  })
  const progress = ref<number | null>(null)
  const done = shallowRef<Measured | null>(null)
  let count = 0

  // The population that is selected on the canvas is the one that is meant.
  watch(
    () => selection.population,
    (population) => {
      if (population !== undefined) chosen.value = `population:${population}`
    },
    { immediate: true }
  )
  const subject = computed<RateCurveSubject>(() => {
    const populations = open.network?.populations.length ?? 0
    const wanted = chosen.value
    if (wanted?.startsWith('population:') === true && Number(wanted.slice(11)) < populations) {
      return wanted
    }
    if (wanted?.startsWith('model:') === true) return wanted
    return populations > 0 ? 'population:0' : 'model:lif-exp'
  })

  const request = computed(() => {
    const read = (text: string, unit: string): number => {
      const found = readQuantity(text, unit, {})
      return found.ok ? found.value : Number.NaN
    }
    const [fromPA, toPA] = [read(texts.from, 'pA'), read(texts.to, 'pA')]
    const [transientMs, measureMs] = [read(texts.transient, 'ms'), read(texts.measure, 'ms')]
    const points = Number(texts.points)
    const isRight =
      fromPA < toPA &&
      Math.max(Math.abs(fromPA), Math.abs(toPA)) <= 1e6 &&
      Number.isInteger(points) &&
      points >= 2 &&
      points <= 401 &&
      transientMs >= 0 &&
      transientMs <= 60_000 &&
      measureMs >= 10 &&
      measureMs <= 60_000
    if (!isRight) return null
    const [, population = ''] = subject.value.split('population:')
    return {
      document: open.network === null ? null : JSON.parse(JSON.stringify(open.network)),
      subject: subject.value.startsWith('population:')
        ? { population: Number(population) }
        : { model: subject.value.slice('model:'.length) },
      ...{ fromPA, toPA, points, transientMs, measureMs }
    }
  })
  /** What of the request tells one curve from another: the neuron, not the rest of its network. */
  const mark = computed(() => {
    const asked = request.value
    if (!asked) return ''
    const { document: _, ...rest } = asked
    const { population } = asked.subject
    const neuron = population === undefined ? null : open.network?.populations[population]
    return JSON.stringify([rest, neuron, open.network?.definitions])
  })

  const id = (): string => `rate-curve-${count}`
  client.subscribe('networks.rateCurveProgress', (told) => {
    if (told.id === id() && progress.value !== null) progress.value = told.fraction
  })

  async function measure(name: string): Promise<void> {
    const asked = request.value
    if (!asked || progress.value !== null) return
    count++
    progress.value = 0
    const asOf = mark.value
    const reply = await client.call('networks.rateCurve', { id: id(), ...asked })
    progress.value = null
    const { measureMs, transientMs } = asked
    if (reply.ok) done.value = { curve: reply.value, name, measureMs, transientMs, request: asOf }
    else if (reply.failure.code !== 'cancelled') useNotices().fail(reply.failure)
  }

  return {
    chosen,
    subject,
    texts,
    progress,
    done,
    isRight: computed(() => request.value !== null),
    hasChanged: computed(() => done.value !== null && done.value.request !== mark.value),
    measure,
    cancel: () => void client.call('networks.cancelRateCurve', { id: id() })
  }
})
