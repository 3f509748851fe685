import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { useHardware } from './hardware'
import { useWorkbench } from './workbench'

/** While one works in this panel or the page of an entry, undo and redo are about own values and chips. */
export function useOwnHistory(root: Ref<HTMLElement | null>): { readonly enter: () => void } {
  const hardware = useHardware()
  const workbench = useWorkbench()
  let detach: (() => void) | undefined

  function stop(): void {
    detach?.()
    detach = undefined
  }
  /** Another panel is other work; dialogs, the title bar and menus are not. */
  function leave({ target }: Event): void {
    const panel = target instanceof Element ? target.closest('[data-panel]') : null
    if (panel && !panel.contains(root.value)) stop()
  }
  onMounted(() => {
    document.addEventListener('pointerdown', leave, true)
    document.addEventListener('focusin', leave)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerdown', leave, true)
    document.removeEventListener('focusin', leave)
    stop()
  })
  watch(
    () => workbench.room,
    (room) => {
      if (room !== 'hardware') stop()
    }
  )
  return { enter: () => void (detach ??= hardware.attachHistory()) }
}
