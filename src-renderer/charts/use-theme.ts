import { readonly, shallowRef, type Ref } from 'vue'
import { chartTheme, type ChartTheme } from './theme'

const read = (): ChartTheme => {
  const style = getComputedStyle(document.documentElement)
  return chartTheme((name) => style.getPropertyValue(name))
}

let theme: Ref<ChartTheme> | undefined

/** The present theme's colours; follows the `data-theme` of the page. One observer for all charts. */
export function useChartTheme(): Readonly<Ref<ChartTheme>> {
  if (!theme) {
    const current = shallowRef(read())
    new MutationObserver(() => {
      current.value = read()
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    theme = current
  }
  return readonly(theme)
}
