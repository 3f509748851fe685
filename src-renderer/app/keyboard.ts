import { commands, runCommand } from '../commands/registry'
import { commandFor } from './keymap'

/** Sends key presses to commands. @returns what ends it */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const id = commandFor(event)
    const command = id === undefined ? undefined : commands.get(id)
    if (!id || !command || (isTextField(event.target) && !command.inTextFields)) return
    if (command.when && !command.when()) return
    event.preventDefault()
    void runCommand(id)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

/** In a text field undo, arrows and letters belong to the text. */
const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable)
