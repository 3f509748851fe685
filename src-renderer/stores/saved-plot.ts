import { ask } from './ask'
import { useNotices } from './notices'

interface Plot {
  readonly name: string
  readonly format: 'png' | 'svg' | 'csv'
  readonly content: string | Uint8Array
}

/** Writes a plot to a file that the user chooses, and says where it is. */
export function useSavedPlot() {
  const notices = useNotices()
  return async ({ name, format, content }: Plot): Promise<void> => {
    const saved = await ask('runs.savePlot', {
      name,
      format,
      content: typeof content === 'string' ? content : new Uint8Array(content)
    })
    if (saved) notices.say('app.notices.plotSaved', { file: saved.file })
  }
}
