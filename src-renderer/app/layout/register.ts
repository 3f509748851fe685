import type { App } from 'vue'
import PanelHost from './PanelHost.vue'
import PanelTab from './PanelTab.vue'
import { dockComponents } from './dock-components'
import Watermark from './Watermark.vue'

/** Makes them known; dockview looks them up by name in the application. */
export function registerDockComponents(app: App): void {
  app.component(dockComponents.panel, PanelHost)
  app.component(dockComponents.tab, PanelTab)
  app.component(dockComponents.empty, Watermark)
}
