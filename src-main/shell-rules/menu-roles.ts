/** Electron's ready-made items that the menus use; the locale has a label of the same name for each. */
export const menuRoles = {
  file: ['quit'],
  edit: ['cut', 'copy', 'paste', 'selectAll'],
  view: ['resetZoom', 'zoomIn', 'zoomOut', '-', 'togglefullscreen'],
  development: ['toggleDevTools'],
  window: ['minimize', 'zoom', 'close'],
  mac: ['hide', 'hideOthers', '-', 'quit']
} as const
