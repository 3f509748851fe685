import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { FitKind, FitRange, FitReport, FitRequest } from '../../src-shared/contract/fit'
import type { Measurement } from '../../src-shared/experiments/characterisation/schema'
import type { Failure } from '../../src-shared/result'
import { client } from '../client'
import { ask } from './ask'
import { fitSourceOf } from './fit-source'
import { useOpenExperiment } from './open-experiment'

export type FittableModel = MethodReply<'fit.models'>[number]

/** What the user has decided about one parameter; absent: the program decides. */
export interface ParameterWish extends FitRange {
  readonly isFree: boolean
  /** Where it is not free; absent: the model's own value. */
  readonly value?: number
}

interface Done {
  readonly report: FitReport
  /** Name of the measurement that was fitted. */
  readonly measurement: string
}

/** Fitting models to a measurement of the characterisation in front. */
export const useDeviceFit = defineStore('deviceFit', () => {
  const open = useOpenExperiment()
  const models = shallowRef<readonly FittableModel[]>([])
  const chosenMeasurement = ref(0)
  const kind = ref<FitKind>('pulses')
  const direction = ref<'up' | 'down' | 'both'>('both')
  /** Time between two rows, s, where no column says it. */
  const interval = ref<number | null>(null)
  /** Empty: those that are usual for the kind of curve. */
  const chosenModels = ref<readonly string[]>([])
  /** Null: the program chooses what is estimated. */
  const parameters = shallowRef<Readonly<Record<string, ParameterWish>> | null>(null)
  const starts = ref(8)
  const confidence = ref(0.95)
  const progress = shallowRef<{ fraction: number; model: string; rmse: number | null } | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const done = shallowRef<Done | null>(null)
  /** Which of the results is shown. */
  const shown = ref(0)
  let runs = 0
  let running: string | null = null

  const measurements = computed(() => open.characterisation?.measurements ?? [])
  const index = computed(() => Math.min(chosenMeasurement.value, measurements.value.length - 1))
  const measurement = computed<Measurement | undefined>(() => measurements.value[index.value])
  const ofKind = computed(() => models.value.filter((model) => model.kind === kind.value))
  /** The one model whose parameters can be said in detail. */
  const single = computed(() =>
    chosenModels.value.length === 1
      ? ofKind.value.find(({ id }) => id === chosenModels.value[0])
      : undefined
  )
  const result = computed(() => done.value?.report.results[shown.value])

  client.subscribe('fit.progress', ({ id, ...rest }) => {
    if (id === running) progress.value = rest
  })
  watch(
    () => open.id,
    () => {
      void cancel()
      chosenMeasurement.value = 0
      done.value = null
      failure.value = null
    }
  )
  watch(measurement, (now, before) => {
    if (!now || now.name === before?.name) return
    kind.value = kindOf(now)
    chosenModels.value = []
  })
  watch([kind, chosenModels], () => {
    parameters.value = null
  })

  function request(id: string, source: FitRequest['source']): FitRequest {
    const wishes = Object.entries(single.value ? (parameters.value ?? {}) : {})
    const free = wishes.flatMap(([name, { isFree }]) => (isFree ? [name] : []))
    const fixed = wishes.flatMap(([name, { isFree, value }]) =>
      isFree || value === undefined ? [] : [[name, value] as const]
    )
    const ranges = wishes.flatMap(([name, { isFree, start, low, high }]) => {
      const range = {
        ...(start === undefined ? {} : { start }),
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high })
      }
      return isFree && Object.keys(range).length > 0 ? [[name, range] as const] : []
    })
    return {
      id,
      source,
      kind: kind.value,
      direction: direction.value,
      starts: starts.value,
      confidence: confidence.value,
      ...(chosenModels.value.length > 0 ? { models: [...chosenModels.value] } : {}),
      ...(wishes.length > 0 ? { free } : {}),
      ...(fixed.length > 0 ? { fixed: Object.fromEntries(fixed) } : {}),
      ...(ranges.length > 0 ? { ranges: Object.fromEntries(ranges) } : {})
    }
  }

  async function run(): Promise<void> {
    const fitted = measurement.value
    if (!fitted || running !== null) return
    const id = `fit ${++runs}`
    running = id
    failure.value = null
    progress.value = { fraction: 0, model: '', rmse: null }
    const reply = await client.call('fit.run', request(id, fitSourceOf(fitted, interval.value)))
    if (running !== id) return
    running = null
    progress.value = null
    if (reply.ok) {
      done.value = { report: reply.value, measurement: fitted.name }
      shown.value = 0
    } else {
      failure.value = reply.failure
    }
  }

  async function cancel(): Promise<void> {
    if (running !== null) await client.call('fit.cancel', { id: running })
  }

  return {
    measurements,
    index,
    measurement,
    kind,
    direction,
    interval,
    ofKind,
    chosenModels,
    single,
    parameters,
    starts,
    confidence,
    progress,
    failure,
    done,
    shown,
    result,
    chooseMeasurement: (at: number) => void (chosenMeasurement.value = at),
    async load(): Promise<void> {
      if (models.value.length === 0) models.value = (await ask('fit.models', {})) ?? []
      if (measurement.value && !done.value) kind.value = kindOf(measurement.value)
    },
    run,
    cancel
  }
})

/** What kind of curve the columns make. */
export function kindOf({ columns }: Measurement): FitKind {
  const has = (role: string): boolean => columns.some((column) => column.role === role)
  if (has('voltage') && has('current')) return 'iv'
  return has('time') && !has('pulse') && !has('direction') ? 'drift' : 'pulses'
}
