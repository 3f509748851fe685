import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { isJsonObject } from '../../src-shared/experiments/json'
import type { Path } from '../../src-shared/experiments/problem'
import { addAxis } from '../../src-shared/experiments/sweep/edits'
import { sweepSchema } from '../../src-shared/experiments/sweep/schema'
import { newSweep } from '../../src-shared/experiments/sweep/sweep-base'
import { ask } from './ask'
import { useExperiments } from './experiments'
import { useNotices } from './notices'
import { useOpenExperiment } from './open-experiment'
import { useProject } from './project'
import { useWorkbench } from './workbench'

/** What a new plan is called, by the name of its experiment. */
type PlanTitle = (name: string) => string

/** Making sweeps from the experiment in front, and from one of its fields. */
export const useSweepStart = defineStore('sweepStart', () => {
  const open = useOpenExperiment()
  const experiments = useExperiments()
  const workbench = useWorkbench()
  /** The field of an inspector that had the focus last, and the experiment that it belongs to. */
  const field = shallowRef<{ readonly experiment: string; readonly path: Path } | null>(null)

  const isExperiment = computed(
    () => open.id !== null && open.kind !== null && open.kind !== 'sweep'
  )
  const canCreate = computed(
    () => !useProject().isRepair && (isExperiment.value || experiments.all.some(isBase))
  )

  /** A plan of the experiment in front, or else of the one that was changed last. */
  async function create(title: PlanTitle): Promise<void> {
    const id = isExperiment.value ? open.id : (experiments.all.find(isBase)?.id ?? null)
    const name = experiments.all.find((one) => one.id === id)?.name ?? ''
    if (id === null) return void useNotices().say('sweeps.notices.noExperiment', {})
    await open.flush()
    await experiments.create(newSweep(title(name), id))
    workbench.open({ room: 'sweeps', panel: 'sweeps-inspector' })
  }

  /** Makes the field an axis: of the newest plan of its experiment, or of a new one. */
  async function sweepField(title: PlanTitle): Promise<void> {
    const wanted = field.value
    if (!wanted || open.id !== wanted.experiment || open.document === null) return
    const fields = await ask('sweeps.fields', { document: open.document })
    const found = fields?.find(({ path }) => JSON.stringify(path) === JSON.stringify(wanted.path))
    if (!found) {
      const details = { field: wanted.path.join('/'), value: '–' }
      const key = 'sweeps.problems.notANumber'
      return void useNotices().add({ severity: 'warning', key, details })
    }
    await open.flush()
    const known = await planOf(wanted.experiment)
    if (known === null) await create(title)
    else {
      await experiments.open(known)
      workbench.open({ room: 'sweeps', panel: 'sweeps-inspector' })
    }
    const plan = sweepSchema.safeParse(open.document)
    if (!plan.success) return
    const isThere = plan.data.axes.some(({ fields: own }) =>
      own.some((one) => (typeof one === 'string' ? one : one.path) === found.field)
    )
    const details = { field: found.field, name: plan.data.name }
    if (!isThere) open.edit(addAxis(plan.data, found))
    useNotices().say(isThere ? 'sweeps.notices.fieldThere' : 'sweeps.notices.fieldAdded', details)
  }

  /** The newest plan of an experiment. */
  async function planOf(experiment: string): Promise<string | null> {
    for (const { id } of experiments.all.filter((one) => one.kind === 'sweep')) {
      const plan = await ask('experiments.get', { id })
      if (plan && isJsonObject(plan.document) && plan.document['experiment'] === experiment) {
        return id
      }
    }
    return null
  }

  return {
    canCreate,
    create,
    /** Remembers the field that has the focus, or over which a menu was asked for. */
    note(path: Path): void {
      if (open.id !== null && isExperiment.value) field.value = { experiment: open.id, path }
    },
    canSweepField: computed(
      () => field.value !== null && field.value.experiment === open.id && !useProject().isRepair
    ),
    sweepField
  }
})

const isBase = ({ kind }: { readonly kind: string }): boolean => kind !== 'sweep'
