import { chosen, definePreset } from './define-preset'
import { publishedFigures } from './figures'

export const norFlash = definePreset({
  id: 'nor-flash',
  model: 'nor-flash',
  title: { en: 'NOR flash', ko: 'NOR 플래시' },
  summary: {
    en: 'The floating-gate memory of the comparison table. Its cell is not published there: thicknesses and voltages are ours.',
    ko: '비교표의 플로팅 게이트 메모리. 셀의 치수와 전압은 표에 없어 직접 정한 값입니다.'
  },
  technology: 'nor-flash',
  values: { oxideThickness: chosen(9e-9), gateCoupling: chosen(0.6), neutralThreshold: chosen(2) },
  published: publishedFigures.norFlash
})
