import type { ModelDescription } from '../../../src-shared/catalogue'
import { isJsonArray, isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { formula } from '../formula'
import { citeAll } from '../labels'
import { html, type Markup } from '../markup'
import type { Report, Section } from '../report'

/** Equations and sources of every model that the documents name, then the documents' own sources. */
export const section: Section = {
  id: 'models',
  heading: ({ t }) => t('reports.sections.models'),
  write: (report) => {
    const used = modelsIn(report)
    const sources = [...new Set(report.documents.flatMap(sourcesOf))]
    if (used.length === 0 && sources.length === 0) return null
    const { t } = report
    return html`${used.map((model) => writeModel(model, report))}
    ${
      sources.length > 0 &&
      html`<p class="sources">${t('reports.models.ofExperiment')}: ${citeAll(sources)}</p>`
    }`
  }
}

function writeModel(model: ModelDescription, { t }: Report): Markup {
  return html`<section class="model">
    <h3>${t.text(model.title)}</h3>
    <p>${t.text(model.summary)}</p>
    ${model.equations.map((equation) => html`<div class="equation">${formula(equation, true)}</div>`)}
    ${
      model.sources.length > 0 &&
      html`<p class="sources">${t('reports.models.sources')}: ${citeAll(model.sources)}</p>`
    }
  </section> `
}

/** The catalogue's models that any document names as `"model"`, in the catalogue's order. */
function modelsIn({ documents, preset, catalogue }: Report): readonly ModelDescription[] {
  const named = new Set(documents.flatMap(namedModels))
  if (preset) named.add(preset.model)
  const { neurons, synapses, stimuli, connectors, devices, nonidealities, protocols } = catalogue
  const ofPresets = catalogue.presets.filter(({ id }) => named.has(id)).map(({ model }) => model)
  for (const model of ofPresets) named.add(model)
  return [
    ...[...neurons, ...synapses, ...stimuli, ...connectors],
    ...[...devices, ...nonidealities, ...protocols]
  ].filter(
    (model) => named.has(model.id) && (model.equations.length > 0 || model.sources.length > 0)
  )
}

function namedModels(value: Json): string[] {
  if (isJsonArray(value)) return value.flatMap(namedModels)
  if (!isJsonObject(value)) return []
  const own = [value.model, value.preset].filter((name) => typeof name === 'string')
  return [...own, ...Object.values(value).flatMap(namedModels)]
}

function sourcesOf(document: Json): string[] {
  const sources = isJsonObject(document) ? document.sources : undefined
  return isJsonArray(sources) ? sources.filter((source) => typeof source === 'string') : []
}
