import { html, type Content, type Markup } from './markup'

export interface Column {
  readonly head: Content
  readonly isNumber?: boolean
  /** Takes so much that few columns beside it stay together. */
  readonly isWide?: boolean
  /** Names what the row is about. */
  readonly isLabel?: boolean
}

/** A table whose head is repeated on each page and whose rows are not cut. */
export function table(columns: readonly Column[], rows: readonly (readonly Content[])[]): Markup {
  const classOf = (column: Column | undefined): Content =>
    (column?.isNumber && html` class="number"`) ||
    (column?.isLabel && html` class="label"`) ||
    (column?.isWide && html` class="wide"`)
  return html`<table${shortness(rows)}>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col" ${classOf(column)}>${column.head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, i) => html`<td${classOf(columns[i])}>${cell}</td>`)}
          </tr> `
      )}
    </tbody>
  </table>`
}

// A table up to this long moves to the next page rather than being cut.
const mostUncut = 14
const shortness = (rows: readonly unknown[]): Content =>
  rows.length <= mostUncut && html` class="short"`

/** Names with their values, the first column set apart as row headings. */
export const facts = (rows: readonly (readonly [Content, Content])[]): Markup =>
  html`<table class="${rows.length > mostUncut ? 'facts' : 'facts short'}">
    <tbody>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr> `
      )}
    </tbody>
  </table>`
