import { runCommand } from '../../commands/registry'
import { pasteText, selectedText } from '../../stores/canvas-clipboard'
import { useOpenExperiment } from '../../stores/open-experiment'
import { useWorkbench } from '../../stores/workbench'

/** Texts that are selected, and fields that are typed in, keep the clipboard to themselves. */
function isOurs({ target }: ClipboardEvent): boolean {
  const isField =
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName))
  const hasText = window.getSelection()?.isCollapsed === false
  return (
    !isField &&
    !hasText &&
    useWorkbench().room === 'networks' &&
    useOpenExperiment().network !== null
  )
}

/** Copies, cuts and pastes parts of networks by the system's clipboard. @returns what ends it */
export function listenToClipboard(): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    const text = isOurs(event) ? selectedText() : undefined
    if (text === undefined || !event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    if (event.type === 'cut') void runCommand('network.remove')
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (!isOurs(event)) return
    event.preventDefault()
    pasteText(event.clipboardData?.getData('text/plain') ?? '')
  }
  window.addEventListener('copy', onCopy)
  window.addEventListener('cut', onCopy)
  window.addEventListener('paste', onPaste)
  return () => {
    window.removeEventListener('copy', onCopy)
    window.removeEventListener('cut', onCopy)
    window.removeEventListener('paste', onPaste)
  }
}
