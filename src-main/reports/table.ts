import { html, type Content, type Markup } from './markup'

export interface Column {
  readonly head: Content
  readonly isNumber?: boolean
}

/** A table whose head is repeated on each page and whose rows are not cut. */
export function table(columns: readonly Column[], rows: readonly (readonly Content[])[]): Markup {
  const classOf = (column: Column | undefined): Content => column?.isNumber && html` class="number"`
  return html`<table>
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

/** Names with their values, the first column set apart as row headings. */
export const facts = (rows: readonly (readonly [Content, Content])[]): Markup =>
  html`<table class="facts">
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
