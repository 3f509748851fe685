import { useHelp, type HelpPlace } from '../stores/help'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

const modelNear = '[data-help]'

const isSeen = (element: HTMLElement): boolean => element.offsetParent !== null

/** The model that what has the focus is about: of its form, its panel, or the inspector of the room. */
function modelHere(): string | undefined {
  const focused = document.activeElement
  const own = focused?.closest<HTMLElement>(modelNear)
  const panel = focused?.closest('.panel-host')
  const inPanel = panel?.querySelector<HTMLElement>(modelNear)
  const inspected = [
    ...document.querySelectorAll<HTMLElement>(`[data-panel$="inspector"] ${modelNear}`)
  ].find(isSeen)
  const isElsewhere = panel !== null && panel !== undefined && !isDrawing(panel)
  return (own ?? inPanel ?? (isElsewhere ? undefined : inspected))?.dataset['help']
}

/** Panels in which things are selected that the inspector shows. */
const isDrawing = (panel: Element): boolean =>
  /canvas|structure/.test(panel.getAttribute('data-panel') ?? '')

export const helpHere = defineCommand({
  id: 'help.here',
  title: 'desktop.commands.helpHere',
  group: 'help',
  key: 'F1',
  inTextFields: true,
  run: async () => {
    const help = useHelp()
    const id = modelHere()
    await help.load()
    const model = id === undefined ? undefined : help.find(id)
    const room: HelpPlace = { kind: 'chapter', id: useWorkbench().room }
    await help.open(model ?? room)
  }
})
