import { computed, inject, ref } from 'vue'
import { useText } from '../ui/text'
import type { ChartOption } from './echarts'
import { exportPicture, type PlotFormat, type SavedPlot } from './export'
import { plotOutlets, plotRuns } from './outlets'
import { plotToNote } from './plot-to-note'
import { useChartTheme } from './use-theme'

/** What a plot shows at this moment. */
export interface Shown {
  readonly title: string
  readonly subtitle: string
  readonly name: string
  readonly width: number
  readonly height: number
  /** What is drawn, in a format; a drawing may be finer than the screen. */
  readonly option: (format: 'png' | 'svg') => Promise<ChartOption>
  /** Ends and ticks of the axes as they are on screen. */
  readonly ranges: ChartOption
  readonly csv: () => Promise<string | null>
}

export const plotActions = [
  'png',
  'svg',
  'csv',
  'copyPicture',
  'copyData',
  'report',
  'note'
] as const
export type PlotAction = (typeof plotActions)[number]

/** Everything that leaves a plot: files, the clipboard, the report, the note. */
export function useOutput(shown: () => Shown, save: (plot: SavedPlot) => void) {
  const t = useText()
  const theme = useChartTheme()
  const outlets = inject(plotOutlets, null)
  const runs = inject(plotRuns, () => [])
  const note = inject(plotToNote, null)
  const isBusy = ref(false)
  /** What came of the last action, good or bad. */
  const said = ref('')
  const trouble = ref('')

  const actions = computed(() =>
    plotActions.filter((action) => {
      if (action === 'copyPicture' || action === 'copyData') return outlets !== null
      if (action === 'report') return outlets?.report !== undefined
      return action === 'note' ? note !== null : true
    })
  )

  async function picture(format: 'png' | 'svg'): Promise<string | Uint8Array> {
    const { title, subtitle, width, height, ranges, option } = shown()
    const drawn = { option: await option(format), ranges, title, subtitle, width, height }
    return await exportPicture(drawn, format, { texts: t, theme: theme.value })
  }

  async function png(): Promise<Uint8Array> {
    const content = await picture('png')
    if (typeof content === 'string') throw new Error('a PNG is bytes')
    return content
  }

  async function toFile(format: PlotFormat): Promise<void> {
    const content = format === 'csv' ? await shown().csv() : await picture(format)
    if (content === null) trouble.value = t('charts.tooMuch')
    else save({ name: shown().name, format, content })
  }

  async function copyData(): Promise<void> {
    const content = await shown().csv()
    if (content === null) trouble.value = t('charts.tooMuch')
    // Sheets take tabs; commas would land in one cell.
    else tell(outlets?.copyText(tabbed(content)) ?? false, 'charts.copied.data')
  }

  function tell(isDone: boolean, key: 'charts.copied.data' | 'charts.copied.picture'): void {
    if (isDone) said.value = t(key)
    else trouble.value = t('charts.notCopied')
  }

  async function toReport(): Promise<void> {
    const { title, subtitle, csv } = shown()
    const svg = await picture('svg')
    const figure = { title, caption: subtitle, png: await png(), svg: String(svg) }
    await outlets?.report?.({ ...figure, csv: await csv(), runIds: runs() })
  }

  async function toNote(): Promise<void> {
    const { title, subtitle } = shown()
    note?.([title, subtitle].filter((part) => part !== '').join(', '), await png())
  }

  async function act(action: PlotAction): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    said.value = ''
    trouble.value = ''
    try {
      if (action === 'copyPicture') {
        tell((await outlets?.copyPicture(await png())) ?? false, 'charts.copied.picture')
      } else if (action === 'copyData') await copyData()
      else if (action === 'report') await toReport()
      else if (action === 'note') await toNote()
      else await toFile(action)
    } finally {
      isBusy.value = false
    }
  }

  return { act, actions, isBusy, said, trouble }
}

/** Comma-separated values with tabs between them, as sheets take them from the clipboard. */
export const tabbed = (csv: string): string =>
  csv.replace(/"((?:[^"]|"")*)"|,/g, (_, quoted: string | undefined) =>
    quoted === undefined ? '\t' : quoted.replaceAll('""', '"').replaceAll('\t', ' ')
  )
