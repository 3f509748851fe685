import { canRun, commands, runCommand } from '../commands/registry'
import { copyText } from '../ui/copy'
import type { IconName } from '../ui/icons'
import type { MenuItem } from '../ui/menu'
import { useText } from '../ui/text'
import { shownKeyOf } from './keymap'

/** Commands as lines of a menu, with their keys; `-` draws a line, what does not exist is left out. */
export function commandItems(
  ids: readonly string[],
  icons: Readonly<Record<string, IconName>> = {}
): readonly MenuItem[] {
  const t = useText()
  let separated = false
  return ids.flatMap((id) => {
    const command = commands.get(id)
    if (!command) {
      separated ||= id === '-'
      return []
    }
    const shortcut = shownKeyOf(id)
    const icon = icons[id]
    const item: MenuItem = {
      label: t(command.title),
      disabled: !canRun(id),
      run: async () => void (await runCommand(id)),
      ...(icon ? { icon } : {}),
      ...(shortcut ? { shortcut } : {}),
      ...(separated ? { separated } : {})
    }
    separated = false
    return [item]
  })
}

type TextField = HTMLInputElement | HTMLTextAreaElement

/** The text field that an element is, or lies in. */
export function textFieldOf(target: Element): TextField | null {
  const field = target.closest<TextField>('textarea, input')
  if (!field || field instanceof HTMLTextAreaElement) return field
  return ['checkbox', 'radio', 'range', 'button', 'color'].includes(field.type) ? null : field
}

/** What text fields have everywhere: the browser itself offers no menu here. */
export function textItems(field: TextField): readonly MenuItem[] {
  const t = useText()
  const isFixed = field.readOnly || field.disabled
  const item = (name: 'cut' | 'copy' | 'paste' | 'selectAll', disabled: boolean): MenuItem => ({
    label: t(`desktop.menu.${name}`),
    disabled,
    run: () => {
      field.focus()
      document.execCommand(name)
    }
  })
  return [
    item('cut', isFixed),
    item('copy', false),
    item('paste', isFixed),
    { ...item('selectAll', false), separated: true }
  ]
}

const textOf = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
const cellsOf = (row: Element): string =>
  [...row.querySelectorAll('th, td, [role="cell"], [role="gridcell"], [role="columnheader"]')]
    .map(textOf)
    .join('\t')

/** A table's cell, row or whole, as text that spreadsheets understand. */
export function tableItems(target: Element): readonly MenuItem[] {
  const t = useText()
  const cell = target.closest('td, th, [role="cell"], [role="gridcell"]')
  const row = cell?.closest('tr, [role="row"]')
  const table = row?.closest('table, [role="table"], [role="grid"]')
  if (!cell || !row || !table) return []
  const rows = [...table.querySelectorAll('tr, [role="row"]')]
  const copy = (text: string) => (): void => void copyText(text)
  return [
    { label: t('desktop.menu.copyCell'), icon: 'copy', run: copy(textOf(cell)) },
    { label: t('desktop.menu.copyRow'), run: copy(cellsOf(row)) },
    { label: t('desktop.menu.copyTable'), run: copy(rows.map(cellsOf).join('\n')) }
  ]
}

/** The tools above a plot, so that the menu offers what they do and nothing else. */
export function plotItems(target: Element): readonly MenuItem[] {
  const frame = target.closest('.chart, [data-plot], figure')
  const holder = frame?.querySelector('.chart-tools') ? frame : frame?.parentElement
  const tools = holder?.querySelectorAll<HTMLButtonElement>('.chart-tools button') ?? []
  return [...tools].flatMap((button) => {
    const label = button.getAttribute('aria-label') ?? textOf(button)
    return label === '' ? [] : [{ label, disabled: button.disabled, run: () => button.click() }]
  })
}
