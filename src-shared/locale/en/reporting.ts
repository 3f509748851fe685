/** Texts of the Reports room. */
export const reporting = {
  title: 'Reports',
  commands: {
    goTo: 'Go to Reports',
    addFigure: 'Send plot to report'
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
      'Choose runs in the notebook and take “Report”, or send a plot to a report from its toolbar.',
    toNotebook: 'Go to the notebook'
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
