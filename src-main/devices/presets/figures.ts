import type { PublishedFigure } from '../../../src-shared/catalogue'
import { figure } from './define-preset'

const report = 'KERC report of 26 November 2024, comparison table of CEA-Leti'
const survey =
  'Meena et al. (2014) Nanoscale Res. Lett. 9:526, Table 2, doi 10.1186/1556-276X-9-526'

const labels = {
  energy: { en: 'Programming energy per bit', ko: '비트당 프로그래밍 에너지' },
  writeTime: { en: 'Write time', ko: '쓰기 시간' },
  readTime: { en: 'Read time', ko: '읽기 시간' },
  endurance: { en: 'Endurance', ko: '내구성' },
  retention: { en: 'Retention temperature', ko: '데이터 유지 온도' },
  complexity: { en: 'Manufacturing complexity', ko: '제조 복잡도' },
  multiLevel: { en: 'Multi-level cell', ko: '다준위 셀' },
  scaleUp: { en: 'Industrial scale-up', ko: '양산 확장성' },
  levels: { en: 'Levels', ko: '준위 수' },
  precision: { en: 'Precision', ko: '정밀도' },
  efficiency: { en: 'Efficiency', ko: '효율' }
} as const

const rows = [
  'energy',
  'writeTime',
  'endurance',
  'retention',
  'complexity',
  'multiLevel',
  'scaleUp'
] as const

type Row = (typeof rows)[number]
const units: Readonly<Record<Row, string>> = {
  energy: 'pJ',
  writeTime: 'ns',
  endurance: 'cycles',
  retention: '°C',
  complexity: '',
  multiLevel: '',
  scaleUp: ''
}

/** A row of the comparison table of memories, in the order of its columns; null where it says nothing. */
const table = (...values: readonly (string | null)[]): readonly PublishedFigure[] =>
  rows.map((row, i) => figure(labels[row], values[i] ?? null, units[row], report))

const surveyed = (which: 'readTime' | 'writeTime' | 'endurance', value: string): PublishedFigure =>
  figure(labels[which], value, which === 'endurance' ? 'cycles' : 'ns', survey)

/** What is published of each technology, as printed. */
export const publishedFigures = {
  norFlash: table('200', '20000', '1e6–1e8', '>125', 'complex', 'yes', 'bad'),
  mram: [
    ...table('20', '20', '1e6–1e8', '85–165', 'medium', 'no', 'medium'),
    surveyed('readTime', '2–20'),
    surveyed('writeTime', '2–20'),
    surveyed('endurance', '>1e15; spin torque >1e16')
  ],
  pcram: [
    ...table('300', '10–100', '1e9', '165', 'medium', 'yes', 'high'),
    surveyed('readTime', '20–50'),
    surveyed('writeTime', '20–30'),
    surveyed('endurance', '1e12')
  ],
  rram: table('100', '10–100', '1e5–1e6 (16 Mbit)', '>150', 'simple', 'yes', 'high'),
  feram: [
    ...table('0.01', '4 at 4.8 V', '1e7–1e8 (16 kbit)', '>125', 'simple', 'no', 'high'),
    figure(labels.endurance, 'up to 1e15', 'cycles', 'KERC report of 26 November 2024, text'),
    surveyed('readTime', '20–80'),
    surveyed('writeTime', '50'),
    surveyed('endurance', '1e12 (PZT, SBT)')
  ],
  fefet: [
    ...rows.map((row) =>
      row === 'multiLevel'
        ? figure(
            labels.multiLevel,
            'yes',
            '',
            'Soliman et al. (2023) Nat. Commun. 14:6348, doi 10.1038/s41467-023-42110-y'
          )
        : figure(labels[row], null, units[row], '')
    ),
    figure(
      labels.efficiency,
      '885.4',
      'TOPS/W',
      'Soliman et al. (2023) Nat. Commun. 14:6348, doi 10.1038/s41467-023-42110-y'
    )
  ],
  ionic: [
    ...rows.map((row) => figure(labels[row], null, units[row], '')),
    figure(labels.levels, null, '', '')
  ],
  memcapacitor: [
    ...rows.map((row) => figure(labels[row], null, units[row], '')),
    figure(
      labels.precision,
      '6–8',
      'bit',
      'Demasius et al. (2021) Nat. Electron. 4:748, doi 10.1038/s41928-021-00649-y'
    ),
    figure(
      labels.efficiency,
      '29600 (modelled)',
      'TOPS/W',
      'Demasius et al. (2021) Nat. Electron. 4:748, doi 10.1038/s41928-021-00649-y'
    )
  ],
  none: rows.map((row) => figure(labels[row], null, units[row], ''))
} as const
