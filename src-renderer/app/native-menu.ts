import { computed, watch } from 'vue'
import type { MenuLine, WindowMenu } from '../../src-shared/contract/windows'
import { client } from '../client'
import type { Command, CommandGroup } from '../commands/command'
import { canRun, commands, runCommand } from '../commands/registry'
import { useText } from '../ui/text'
import { keyOf } from './keymap'

const tellAfterMs = 200

/** A long menu is not read: what can neither be done now nor has a key is left to the palette. */
const isOffered = ({ id, notInMenu }: Command): boolean =>
  !notInMenu && (canRun(id) || keyOf(id) !== undefined)

/**
 * Keeps the native menu in step with the commands: their names, keys, and whether they can be done; does what is
 * chosen there.
 */
export function followNativeMenu(): void {
  const t = useText()
  const lines = (group: CommandGroup): MenuLine[] =>
    [...commands.values()]
      .filter((command) => command.group === group && isOffered(command))
      .map(({ id, title }) => ({
        command: id,
        label: t(title),
        key: keyOf(id) ?? null,
        enabled: canRun(id),
        separated: false
      }))
  const menu = computed<WindowMenu>(() => ({
    project: lines('project'),
    edit: lines('edit'),
    experiment: lines('experiment'),
    run: lines('run'),
    view: lines('view'),
    help: lines('help')
  }))
  const text = computed(() => JSON.stringify(menu.value))
  let telling: ReturnType<typeof setTimeout> | undefined
  watch(
    text,
    () => {
      clearTimeout(telling)
      // In the background: a menu that is not there is not worth a notice.
      telling = setTimeout(() => {
        void client.call('windows.setMenu', { menu: menu.value })
      }, tellAfterMs)
    },
    { immediate: true }
  )
  client.subscribe('windows.command', ({ command }) => {
    const inText = isInText() && (command === 'edit.undo' || command === 'edit.redo')
    // In a text field undo belongs to the text.
    if (inText) document.execCommand(command.slice('edit.'.length))
    else void runCommand(command)
  })
}

const isInText = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement ||
  document.activeElement instanceof HTMLInputElement
