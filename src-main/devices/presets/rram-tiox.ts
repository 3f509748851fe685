import { chosen, definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source = 'MemTorch, memtorch/bh/memristor/Data_Driven2021.py; arXiv 2012.02267'

export const rramTiox = definePreset({
  id: 'rram-tiox',
  model: 'tiox-data-driven',
  title: { en: 'RRAM, titanium oxide (measured rates)', ko: 'RRAM, 산화티타늄 (측정 속도)' },
  summary: {
    en: 'Bilayer TiOx ReRAM between 1.6 and 3 kΩ, described by its measured switching rates.',
    ko: '1.6–3 kΩ 사이에서 동작하는 이중층 TiOx ReRAM. 측정한 스위칭 속도로 기술합니다.'
  },
  technology: 'rram',
  values: {
    resistanceMin: read(1600, source),
    resistanceMax: read(3000, source),
    start: chosen(2500)
  },
  pulses: { set: { amplitude: 1, width: 1e-4 }, reset: { amplitude: -1.2, width: 1e-4 } },
  readVoltage: 0.2,
  published: publishedFigures.rram
})
