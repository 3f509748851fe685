import { translator, type Language } from '../../../src-shared/locale'
import { chartTheme } from '../../../src-renderer/charts/theme'

const colours: Readonly<Record<string, string>> = {
  '--surface-panel': '#ffffff',
  '--text': '#101010',
  '--series-1': '#0b6586'
}

/** What a chart is drawn with, for a test. */
export const surroundings = (language: Language = 'en') => ({
  texts: translator(language),
  theme: chartTheme((name) => colours[name] ?? '#777777')
})
