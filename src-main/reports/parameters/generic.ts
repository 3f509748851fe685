import type { Json } from '../../../src-shared/experiments/json'
import { html, type Markup } from '../markup'
import { table } from '../table'
import { flatten } from './flatten'
import type { ParameterContext } from './network'
import { valueText } from './value-text'

const mostRows = 400

/** Every value by its path: for documents of which nothing more is known. */
export function genericParameters(document: Json, { t, differs }: ParameterContext): Markup {
  const leaves = [...flatten(document)]
  const rows = leaves.slice(0, mostRows).map(([key, { path, value }]) => {
    const text = valueText(value, t)
    return [html`<code>${key}</code>`, differs(path) ? html`<mark>${text}</mark>` : text]
  })
  const more = leaves.length - rows.length
  return html`${table([{ head: t('reports.parameters.parameter') }, { head: t('reports.parameters.value') }], rows)}
  ${more > 0 && html`<p class="remark">${t('reports.values.more', { count: more })}</p>`}`
}
