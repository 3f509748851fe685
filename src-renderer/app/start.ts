import { createPinia } from 'pinia'
import { createApp, watchEffect, type App } from 'vue'
import { useBackups } from '../stores/backups'
import { useJobs } from '../stores/jobs'
import { useKeymap } from '../stores/keymap'
import { useNotebookView } from '../stores/notebook-view'
import { useNotices } from '../stores/notices'
import { useProject } from '../stores/project'
import { useRuns } from '../stores/runs'
import { useSession } from '../stores/session'
import { useSettings } from '../stores/settings'
import { useTour } from '../stores/tour'
import { useTransfers } from '../stores/transfers'
import { useTrash } from '../stores/trash'
import { setLanguage } from '../ui/text'
import { listenToKeys } from './keyboard'
import { providePlotOutlets } from './plot-outlets'
import { followNativeMenu } from './native-menu'
import { registerDockComponents } from './layout/register'
import Workbench from './Workbench.vue'

const measureEveryMs = 2000

/** Opens the window: settings first, so that nothing is shown in the wrong language or theme. */
export async function start(place: string): Promise<App> {
  const app = createApp(Workbench).use(createPinia())
  registerDockComponents(app)
  providePlotOutlets(app)
  const settings = useSettings()
  const project = useProject()
  const notices = useNotices()
  catchDefects(app, notices)
  await settings.load()
  watchEffect(() => {
    setLanguage(settings.language)
    document.documentElement.lang = settings.language
    document.documentElement.dataset['theme'] = settings.isDark ? 'dark' : 'light'
  })
  for (const store of [
    settings,
    project,
    notices,
    useKeymap(),
    useRuns(),
    useJobs(),
    useNotebookView(),
    useTrash(),
    useTransfers(),
    useBackups()
  ])
    store.listen()
  listenToKeys()
  await Promise.all([project.load(), useKeymap().load()])
  followNativeMenu()
  watchEffect(() => {
    const name = project.current?.name
    document.title = name === undefined ? 'Engram' : `${name} – Engram`
  })
  const session = useSession()
  await session.restore()
  session.listen()
  app.mount(place)
  if (!settings.tourSeen) useTour().start()
  void project.measure()
  setInterval(() => void project.measure(), measureEveryMs)
  return app
}

/** A throw is a defect of ours: the user learns of it and can hand on the details. */
function catchDefects(app: App, notices: ReturnType<typeof useNotices>): void {
  const tell = (error: unknown): void => {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    console.error(error)
    notices.fail({ code: 'defect', key: 'app.failures.defect', details: { message } })
  }
  app.config.errorHandler = tell
  window.addEventListener('unhandledrejection', (event) => tell(event.reason))
}
