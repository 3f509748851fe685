export const shell = {
  menu: {
    file: 'File',
    close: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    experiment: 'Experiment',
    run: 'Runs',
    view: 'View',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    togglefullscreen: 'Full screen',
    toggleDevTools: 'Developer tools',
    window: 'Window',
    minimize: 'Minimize',
    zoom: 'Zoom',
    hide: 'Hide',
    hideOthers: 'Hide others',
    help: 'Help',
    about: 'About Engram'
  },
  fileKinds: {
    project: 'Engram project',
    document: 'Experiment document',
    pdf: 'PDF document',
    html: 'Web page',
    png: 'PNG image',
    svg: 'SVG drawing',
    csv: 'CSV table',
    measurement: 'Measured data'
  },
  link: {
    question: 'Open this address in your web browser?',
    open: 'Open in browser',
    cancel: 'Cancel'
  },
  noDisplay:
    'There is no display to open a window on. Without one, “engram run FILE” runs an experiment and “engram --help” lists what else can be done.',
  pageGone: 'The window stopped working.',
  pageHangs: 'The window does not respond.',
  pageDetail: 'Loading it again loses nothing that was stored, and running simulations go on.',
  reload: 'Load again',
  wait: 'Wait'
}
