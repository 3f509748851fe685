import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useNotices } from './notices'
import { useSettings } from './settings'
import { useWorkbench } from './workbench'

/** Layouts of all rooms that are kept under names. */
export const useLayouts = defineStore('layouts', () => {
  const settings = useSettings()
  const workbench = useWorkbench()
  const notices = useNotices()
  const isOpen = ref(false)
  const names = computed(() => Object.keys(settings.layouts).sort((a, b) => a.localeCompare(b)))

  return {
    isOpen,
    names,
    show: () => void (isOpen.value = true),
    /** Keeps where everything is now; a name that is taken is taken over. */
    async save(name: string): Promise<void> {
      await workbench.keepLayouts()
      await settings.keepLayouts({ ...settings.layouts, [name]: settings.current.layout })
      notices.say('desktop.layouts.saved', { name })
    },
    async use(name: string): Promise<void> {
      const layout = settings.layouts[name]
      if (!layout) return
      await settings.useLayout(layout)
      workbench.reloadLayouts()
      isOpen.value = false
      notices.say('desktop.layouts.used', { name })
    },
    async remove(name: string): Promise<void> {
      const { [name]: removed, ...others } = settings.layouts
      if (!removed) return
      await settings.keepLayouts(others)
      notices.add({
        severity: 'success',
        key: 'desktop.layouts.removed',
        details: { name },
        action: {
          label: 'app.actions.undo',
          run: () => settings.keepLayouts({ ...settings.layouts, [name]: removed })
        }
      })
    },
    async resetAll(): Promise<void> {
      await settings.useLayout({})
      workbench.reloadLayouts()
      notices.say('desktop.layouts.reset')
    }
  }
})
