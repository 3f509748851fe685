import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import type { Path, Problem } from '../../src-shared/experiments/problem'
import { sweepSchema, type SweepDocument } from '../../src-shared/experiments/sweep/schema'
import { experimentId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'
import { useOpenExperiment } from './open-experiment'
import { useProject } from './project'
import { useSweeps } from './sweeps'
import { useWorkbench } from './workbench'

export type SweepPreview = MethodReply<'sweeps.preview'>
export type PlanField = MethodReply<'sweeps.fields'>[number]
type Started = MethodReply<'sweeps.start'>

const previewAfterMs = 200

/** The plan in front: its document, the fields of its experiment, and what it would be. */
export const useSweepPlan = defineStore('sweepPlan', () => {
  const open = useOpenExperiment()
  const document = computed<SweepDocument | null>(() => {
    if (open.kind !== 'sweep') return null
    const parsed = sweepSchema.safeParse(open.document)
    return parsed.success ? parsed.data : null
  })
  const base = shallowRef<Json | null>(null)
  const fields = shallowRef<readonly PlanField[]>([])
  const preview = shallowRef<SweepPreview | null>(null)
  const isLooking = ref(false)
  /** Points that stopped the last start. */
  const refused = shallowRef<Started | null>(null)
  const checking = shallowRef<{ readonly done: number; readonly total: number } | null>(null)
  const isStarting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0

  async function look(mine: number): Promise<void> {
    const asked = open.document
    if (asked === null) return
    const reply = await client.call('sweeps.preview', { document: asked })
    if (mine !== question) return
    isLooking.value = false
    if (reply.ok) preview.value = reply.value
  }

  watch(
    () => (open.kind === 'sweep' ? open.document : null),
    (shown) => {
      clearTimeout(timer)
      question += 1
      refused.value = null
      if (shown === null) {
        preview.value = null
        isLooking.value = false
        return
      }
      isLooking.value = true
      timer = setTimeout(() => void look(question), previewAfterMs)
    },
    { immediate: true }
  )

  /** What the plan's experiment is: the document itself, or its id. */
  const named = computed(() => document.value?.experiment ?? null)
  async function loadBase(): Promise<void> {
    const given = named.value
    if (given === null) {
      base.value = null
      fields.value = []
      return
    }
    const reply =
      typeof given === 'string'
        ? await client.call('experiments.get', { id: experimentId(given) })
        : null
    if (named.value !== given) return
    base.value = typeof given === 'string' ? (reply?.ok ? reply.value.document : null) : given
    const shown = base.value
    const found = shown === null ? undefined : await ask('sweeps.fields', { document: shown })
    if (named.value === given) fields.value = found ?? []
  }
  watch(named, () => void loadBase(), { immediate: true })

  client.subscribe('experiments.changed', ({ id }) => {
    if (id !== named.value) return
    void loadBase()
    question += 1
    clearTimeout(timer)
    timer = setTimeout(() => void look(question), previewAfterMs)
  })
  client.subscribe('sweeps.checking', ({ id, ...done }) => {
    if (id === open.id && isStarting.value) checking.value = done
  })

  const startsWith = (path: Path, start: Path): boolean =>
    start.every((part, i) => path[i] === part)
  const problems = computed<readonly Problem[]>(() => preview.value?.problems ?? [])

  return {
    document,
    base,
    baseName: computed(() => {
      const shown = base.value ?? undefined
      const name = isJsonObject(shown) ? shown['name'] : ''
      return typeof name === 'string' ? name : ''
    }),
    fields,
    preview,
    problems,
    isLooking,
    refused,
    checking,
    isStarting,
    canStart: computed(
      () =>
        document.value !== null &&
        Boolean(preview.value?.plan) &&
        !isStarting.value &&
        !useProject().isRepair
    ),
    under: (path: Path): readonly Problem[] =>
      problems.value.filter((problem) => startsWith(problem.path, path)),
    at: (path: Path): readonly Problem[] =>
      problems.value.filter(
        (problem) => problem.path.length === path.length && startsWith(problem.path, path)
      ),
    /** Checks every point and starts; what cannot run is shown instead. */
    async start(skipBad = false): Promise<void> {
      const id = open.id
      if (id === null || isStarting.value) return
      isStarting.value = true
      refused.value = null
      await open.flush()
      const started = await ask('sweeps.start', { id, skipBad })
      isStarting.value = false
      checking.value = null
      if (!started) return
      if (!started.sweep) {
        refused.value = started
        return
      }
      const sweeps = useSweeps()
      await sweeps.load()
      sweeps.choose(started.sweep.id)
      const runs = sweeps.chosen?.runs ?? 0
      useNotices().say('sweeps.notices.started', { number: started.sweep.number, runs })
      useWorkbench().open({ room: 'sweeps', panel: 'sweeps-results' })
    },
    async stopChecking(): Promise<void> {
      if (open.id !== null) await ask('sweeps.stopChecking', { id: open.id })
    }
  }
})
