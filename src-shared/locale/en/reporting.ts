/** Texts of the Reports room. */
export const reporting = {
  title: 'Reports',
  commands: {
    goTo: 'Go to Reports',
    new: 'New report…',
    addFigure: 'Send plot to report',
    addText: 'Add a text to the report',
    pdf: 'Export the report as PDF',
    html: 'Export the report as HTML',
    bundle: 'Export the report as a folder',
    duplicate: 'Duplicate the report',
    trash: 'Move the report to the trash',
    ofRuns: 'Arrange a report on the selected runs',
    ofComparison: 'Report on this comparison',
    ofSweep: 'Report on this sweep'
  },
  new: {
    title: 'New report',
    template: 'Template',
    what: 'What the report is about',
    chosen: 'The runs chosen in the notebook ({count})',
    create: 'Create',
    about: {
      runs: 'parameters, metrics, figures and models of runs of any kind',
      comparison: 'what differs, results of the groups, curves over one another',
      sweep: 'axes, results of all points, lines and maps',
      device: 'a preset with figures of merit, curves, spread and sources'
    },
    none: {
      runs: 'There is no run in this project yet.',
      comparison: 'There is no comparison in this project yet.',
      sweep: 'There is no sweep in this project yet.',
      device: 'There is no device preset.'
    }
  },
  preview: {
    title: 'Preview',
    export: 'Export',
    loading: 'Being drawn…',
    current: 'As it will be exported',
    failed: 'This report cannot be drawn',
    nothing: 'No report is open',
    nothingText: 'The page of the report in front stands here, and follows every edit.',
    formats: { pdf: 'PDF', html: 'HTML', bundle: 'Folder' }
  },
  editor: {
    title: 'Report',
    reportTitle: 'Title',
    authors: 'Authors',
    language: 'Language',
    summary: 'Summary',
    summaryHint: 'What was done, and what came out',
    markdown: 'Markdown, $formulas$',
    reference: 'Refer to a figure or table…',
    parts: 'Parts',
    addText: 'Add text',
    figureHint:
      'Plots of runs, comparisons and devices come here by “Send to report” in their toolbar.',
    switch: 'Show {name}',
    up: 'Move {name} up',
    down: 'Move {name} down',
    remove: 'Take out {name}',
    heading: 'Heading',
    noHeading: 'Heading (none: goes on with the part before)',
    caption: 'Caption',
    empty: 'nothing to say',
    nothing: 'No report is open',
    nothingText: 'Choose one on the left, or make a new one.'
  },
  labels: { section: 'Section {number}', figure: 'Figure {number}.', table: 'Table {number}.' },
  parts: {
    summary: 'Summary',
    contents: 'Contents',
    overview: 'Runs',
    notes: 'Notes',
    parameters: 'Parameters',
    merits: 'Figures of merit',
    metrics: 'Metrics',
    chips: 'Chips for the network',
    currents: 'Currents of the lines',
    figures: 'Figures',
    devices: 'Devices and where their numbers come from',
    models: 'Models and sources',
    provenance: 'Provenance',
    log: 'Warnings and errors',
    references: 'References',
    differences: 'What differs',
    groups: 'Results of the groups',
    plan: 'The sweep',
    results: 'Results',
    datasheet: 'The device',
    text: 'Text',
    picture: 'Figure'
  },
  list: {
    title: 'Reports',
    untitled: 'Untitled report',
    open: 'Open',
    duplicate: 'Duplicate',
    copyOf: '{title} (copy)',
    remove: 'Move to the trash',
    more: 'More actions for {title}',
    nothing: 'No reports yet',
    nothingText:
      'Choose runs in the notebook and take “Report”, or send a plot to a report from its toolbar.'
  },
  subjects: {
    runs: 'Runs',
    comparison: 'Comparison',
    sweep: 'Sweep',
    device: 'Device datasheet'
  },
  notices: {
    added: '“{figure}” is in the report',
    show: 'Show report'
  },
  edits: {
    title: 'Change the title to “{title}”',
    authors: 'Change the authors',
    summary: 'Write the summary',
    language: 'Change the language',
    subject: 'Change what it is about',
    switchOn: 'Show “{name}”',
    switchOff: 'Leave out “{name}”',
    move: 'Move “{name}”',
    addText: 'Add the text “{name}”',
    addFigure: 'Add the figure “{name}”',
    remove: 'Take out “{name}”',
    heading: 'Change a heading',
    text: 'Write a text',
    caption: 'Change a caption'
  }
}
