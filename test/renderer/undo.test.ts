import { describe, expect, it, vi } from 'vitest'
import { computed, ref } from 'vue'
import TitleBar from '../../src-renderer/app/TitleBar.vue'
import { canRun, runCommand } from '../../src-renderer/commands/registry'
import { useHistory } from '../../src-renderer/stores/history'
import { fakeBridge } from './fake-bridge'
import { openWindow, settle, show } from './open-window'

/** An experiment with `steps` edits, all applied. */
function experiment(steps: number) {
  const position = ref(steps)
  const canUndo = computed(() => position.value > 0)
  const canRedo = computed(() => position.value < steps)
  return {
    get canUndo() {
      return canUndo.value
    },
    get canRedo() {
      return canRedo.value
    },
    undoLabel: { key: 'app.commands.redo', details: {} },
    redoLabel: null,
    steps: Array.from({ length: steps }, () => ({ key: 'app.commands.redo', details: {} })),
    get position() {
      return position.value
    },
    moveTo: (target: number) => void (position.value = target),
    undo: vi.fn(() => void position.value--),
    redo: vi.fn(() => void position.value++)
  }
}

describe('undo and redo', () => {
  it('act on the experiment in front, and only while it has steps', async () => {
    openWindow(fakeBridge(0))
    expect(canRun('edit.undo')).toBe(false)
    const front = experiment(1)
    const detach = useHistory().attach(front)
    expect([canRun('edit.undo'), canRun('edit.redo')]).toEqual([true, false])
    await runCommand('edit.undo')
    expect(front.undo).toHaveBeenCalledOnce()
    expect([canRun('edit.undo'), canRun('edit.redo')]).toEqual([false, true])
    await runCommand('edit.undo')
    expect(front.undo).toHaveBeenCalledOnce()
    detach()
    expect(canRun('edit.redo')).toBe(false)
  })

  it('withdraws only what is still in front', () => {
    openWindow(fakeBridge(0))
    const detachFirst = useHistory().attach(experiment(1))
    useHistory().attach(experiment(2))
    detachFirst()
    expect(canRun('edit.undo')).toBe(true)
  })

  it('are buttons that follow, and name the step', async () => {
    const bar = show(TitleBar, openWindow(fakeBridge(0)))
    const undo = bar.get<HTMLButtonElement>('[data-test="undo"]')
    expect(undo.element.disabled).toBe(true)
    useHistory().attach(experiment(1))
    await settle()
    expect(undo.element.disabled).toBe(false)
    expect(undo.attributes('aria-label')).toBe('Undo: Redo')
    await undo.trigger('click')
    await settle()
    expect(undo.element.disabled).toBe(true)
    bar.unmount()
  })
})
