import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { StoredReport } from '../../src-shared/contract/reports'
import type { EditDraft } from '../../src-shared/experiments/network/edits'
import type { RunId } from '../../src-shared/ids'
import { addSection, freeId } from '../../src-shared/reports/edits'
import { mostReported, reportSchema, type ReportSubject } from '../../src-shared/reports/schema'
import { newReport } from '../../src-shared/reports/templates'
import { client } from '../client'
import { ask } from './ask'
import { merged, movedTo, withEdit, type EditHistory } from './edit-history'
import { useHistory } from './history'
import { useNotices } from './notices'
import { reportKeeper } from './report-keeper'
import { useReportList } from './report-list'
import { useSettings } from './settings'
import { useTrash } from './trash'
import { useWorkbench } from './workbench'

/** A plot on its way into a report. */
export interface ReportFigure {
  readonly title: string
  readonly caption: string
  /** As it looks: a PNG file, or SVG text where there is none. */
  readonly png?: Uint8Array
  readonly svg?: string
  /** The numbers that it shows. */
  readonly csv?: string
  /** The runs that it shows. */
  readonly runIds: readonly RunId[]
}

/** Typing goes into one step as long as no pause is longer than this. */
const oneStepMs = 1500

/** The report in front, and the steps that led to it. An edit is kept within a second. */
export const useReportDrafts = defineStore('reportDrafts', () => {
  const id = shallowRef<string | null>(null)
  const history = shallowRef<EditHistory | null>(null)
  const offers = shallowRef<readonly (() => Promise<ReportFigure | null>)[]>([])
  const list = useReportList()
  const notices = useNotices()
  const workbench = useWorkbench()
  const keeper = reportKeeper()
  let editedAt = 0

  const document = computed(() => {
    const parsed = reportSchema.safeParse(history.value?.document)
    return parsed.success ? parsed.data : null
  })
  const position = computed(() => history.value?.position ?? 0)
  const steps = computed(() =>
    (history.value?.edits ?? []).map(({ label, details }) => ({ key: label, details }))
  )

  function adopt(stored: StoredReport): void {
    void keeper.flush()
    id.value = stored.id
    editedAt = 0
    const { document: content, position: at, edits } = stored
    history.value = { document: JSON.parse(JSON.stringify(content)), position: at, edits }
  }

  async function open(wanted: string): Promise<void> {
    if (wanted === id.value) return
    await keeper.flush()
    const stored = await ask('reports.get', { id: wanted })
    if (stored) adopt(stored)
  }

  async function create(subject: ReportSubject, title = ''): Promise<boolean> {
    await keeper.flush()
    const content = newReport(subject, useSettings().language, title)
    const stored = await ask('reports.create', { document: content })
    if (stored) adopt(stored)
    return stored !== undefined
  }

  /** The report in front, else the one changed last. */
  async function ensure(): Promise<void> {
    if (id.value !== null) return
    await list.load()
    const [last] = list.all
    if (last && id.value === null) await open(last.id)
  }

  function edit(draft: EditDraft): void {
    const before = history.value
    if (!before || id.value === null || draft.patch.length === 0) return
    const next = withEdit(before, draft)
    const last = before.edits.at(-1)
    const isTyping = Date.now() - editedAt < oneStepMs && before.position === before.edits.length
    const both = isTyping && last ? merged(last, next.edit) : undefined
    editedAt = Date.now()
    show(
      both
        ? { ...next.history, position: before.position, edits: before.edits.with(-1, both) }
        : next.history
    )
  }

  function moveTo(target: number): void {
    const before = history.value
    if (before && target !== before.position) show(movedTo(before, target))
  }

  function show(next: EditHistory): void {
    history.value = next
    if (id.value !== null && document.value) keeper.keepSoon(id.value, document.value, next)
  }

  function close(): void {
    void keeper.flush()
    id.value = null
    history.value = null
  }

  async function addFigure(figure: ReportFigure): Promise<boolean> {
    await ensure()
    if (
      id.value === null &&
      !(await create({ of: 'runs', runs: figure.runIds.slice(0, mostReported) }))
    )
      return false
    const [shown, now] = [id.value, document.value]
    if (shown === null || !now) return false
    const data = figure.png ?? new TextEncoder().encode(figure.svg ?? '')
    const added = await ask('reports.addPicture', {
      id: shown,
      picture: {
        title: figure.title.slice(0, 300),
        media: figure.png ? 'png' : 'svg',
        data: new Uint8Array(data),
        runs: figure.runIds.slice(0, 1000),
        ...(figure.csv === undefined ? {} : { csv: figure.csv })
      }
    })
    if (!added || id.value !== shown || !document.value) return false
    const section = {
      id: freeId(document.value, 'figure'),
      kind: 'picture',
      picture: added.id,
      caption: (figure.caption || figure.title).slice(0, 5000)
    }
    edit(addSection(document.value, section, lastOwn(), figure.title))
    notices.add({
      severity: 'info',
      key: 'reporting.notices.added',
      details: { figure: figure.title, report: document.value.title || '' },
      action: { label: 'reporting.notices.show', run: () => workbench.goTo('reports') }
    })
    return true
  }

  /** Behind what the user added last; before models, sources and the like. */
  function lastOwn(): string | null {
    const sections = document.value?.sections ?? []
    const own = sections.findLast(({ kind }) => kind === 'picture' || kind === 'figures')
    return own?.id ?? null
  }

  // Undo acts on the report while its room is in front.
  let detach: (() => void) | null = null
  watch(
    () => workbench.room === 'reports' && id.value !== null,
    (isFront) => {
      detach?.()
      detach = isFront
        ? useHistory().attach({
            get canUndo() {
              return position.value > 0
            },
            get canRedo() {
              return position.value < steps.value.length
            },
            get undoLabel() {
              return steps.value[position.value - 1] ?? null
            },
            get redoLabel() {
              return steps.value[position.value] ?? null
            },
            get position() {
              return position.value
            },
            get steps() {
              return steps.value
            },
            undo: () => moveTo(position.value - 1),
            redo: () => moveTo(position.value + 1),
            moveTo
          })
        : null
    },
    { flush: 'post', immediate: true }
  )
  // Another window may have changed it; what is typed here goes first.
  client.subscribe('reports.changed', ({ id: changed }) => {
    if (changed !== id.value || keeper.isOpen) return
    void client.call('reports.get', { id: changed }).then((reply) => {
      if (!reply.ok || changed !== id.value || keeper.isOpen) return
      if (JSON.stringify(reply.value.document) !== JSON.stringify(document.value))
        adopt(reply.value)
    })
  })
  client.subscribe('projects.changed', () => {
    if (id.value === null) return
    const shown = id.value
    // Another file may be open: the report in front may not be in it.
    void client.call('reports.get', { id: shown }).then((reply) => {
      if (!reply.ok && id.value === shown) close()
    })
  })

  return {
    id,
    document,
    position,
    steps,
    open,
    ensure,
    edit,
    moveTo,
    close,
    /** Opens a new report, in its room. */
    async make(subject: ReportSubject, title = ''): Promise<void> {
      if (!(await create(subject, title))) return
      await list.load()
      workbench.goTo('reports')
    },
    /**
     * Puts a plot into the report in front as a numbered figure with its caption and its numbers. Without one it is the
     * one changed last, or a new report on the figure's runs. @returns whether it is in
     */
    addFigure,
    /** Whether a plot is at hand that `report.addFigure` would take. */
    hasOffer: computed(() => offers.value.length > 0),
    /**
     * A plot that has the focus, or the pointer, offers itself to the command. @returns what takes the offer back
     */
    offer(plot: () => Promise<ReportFigure | null>): () => void {
      offers.value = [...offers.value.filter((one) => one !== plot), plot]
      return () => {
        offers.value = offers.value.filter((one) => one !== plot)
      }
    },
    /** Takes the plot that offered itself last. */
    async addOffered(): Promise<void> {
      const figure = await offers.value.at(-1)?.()
      if (figure) await addFigure(figure)
    },
    async duplicate(wanted: string, title: string): Promise<void> {
      await keeper.flush()
      const stored = await ask('reports.duplicate', { id: wanted, title })
      if (stored) adopt(stored)
    },
    /** Moves a report to the trash; a notice offers to undo it. */
    async remove(wanted: string): Promise<void> {
      await keeper.flush()
      if (!(await useTrash().putReport(wanted))) return
      if (wanted === id.value) close()
      await list.load()
      await ensure()
    },
    flush: () => keeper.flush()
  }
})
