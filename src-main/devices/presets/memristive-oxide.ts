import { chosen, definePreset, unpublished } from './define-preset'
import { publishedFigures } from './figures'

export const memristiveOxide = definePreset({
  id: 'memristive-oxide',
  model: 'multi-level',
  title: { en: 'Multi-valued oxide', ko: '다치 산화물' },
  summary: {
    en: 'A memristive or multiferroic oxide as multi-valued logic; the number of levels is to be set.',
    ko: '다치 논리로 쓰는 멤리스티브·다강체 산화물. 준위 수는 직접 정합니다.'
  },
  technology: 'oxide',
  values: {
    levels: chosen(4),
    levelSpread: unpublished,
    readSpread: unpublished,
    conductanceMin: unpublished,
    conductanceMax: unpublished
  },
  published: publishedFigures.none
})
