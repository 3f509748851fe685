/**
 * Takes the one model out of each file that a glob found, sorted by id.
 * @throws Error when a file exports none, or two models share an id
 */
export function foundModels<T extends { readonly id: string }>(
  files: Readonly<Record<string, Readonly<Record<string, T>>>>
): readonly T[] {
  const models = Object.entries(files).map(([file, exported]) => {
    const [model, ...others] = Object.values(exported)
    if (!model || others.length > 0) throw new Error(`${file} has to export exactly one model`)
    return model
  })
  models.sort((a, b) => (a.id < b.id ? -1 : 1))
  models.forEach((model, i) => {
    if (model.id === models[i + 1]?.id) throw new Error(`two models are called ${model.id}`)
  })
  return models
}

/** The model with an id that the checks have made sure of. */
export function modelWithId<T extends { readonly id: string }>(
  models: readonly T[],
  id: string
): T {
  const model = models.find((candidate) => candidate.id === id)
  if (!model) throw new Error(`there is no model ${id}`)
  return model
}
