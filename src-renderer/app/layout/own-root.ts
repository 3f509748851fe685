import { getCurrentInstance, type AppContext } from 'vue'

let roots = 0

/**
 * What a tree of its own needs to be like one below the component that is being set up: what that one and those
 * above provide, and ids that no other tree has. Vue offers no public way to the first; dockview does the same.
 * @returns null outside of a component
 */
export function contextBelow(): AppContext | null {
  const instance = getCurrentInstance()
  if (!instance) return null
  const { appContext } = instance
  const provided: unknown = Reflect.get(instance, 'provides')
  roots += 1
  // Inherited, so that what is set later holds here as well.
  const config: AppContext['config'] = Object.create(appContext.config, {
    idPrefix: { value: `panel${roots}`, enumerable: true }
  })
  return { ...appContext, config, provides: isProvided(provided) ? provided : appContext.provides }
}

const isProvided = (value: unknown): value is AppContext['provides'] =>
  typeof value === 'object' && value !== null
