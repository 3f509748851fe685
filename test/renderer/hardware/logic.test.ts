import { describe, expect, it } from 'vitest'
import {
  catalogueCsv,
  filtered,
  noFilters,
  sorted,
  trustOf
} from '../../../src-renderer/panels/hardware-catalogue/logic'
import { compareRows } from '../../../src-renderer/panels/hardware-compare/logic'
import {
  chipFile,
  groupedFields,
  readValue
} from '../../../src-renderer/panels/hardware-entry/logic'
import { foundProjects } from '../../../src-renderer/panels/hardware-projects/logic'
import { scatterOf } from '../../../src-renderer/panels/hardware-scatter/logic'
import { timelineOf } from '../../../src-renderer/panels/hardware-timeline/logic'
import { hardwareNumber, valueText } from '../../../src-shared/hardware/value-text'
import { translator } from '../../../src-shared/locale'
import { catalogue, entryOf, glossary, projects } from './catalogue'

const t = translator('en')
const ko = translator('ko')
const find = (search: string, say = t): readonly string[] =>
  filtered(
    catalogue.entries,
    { ...noFilters, search },
    { projects, kindName: (kind) => say.dynamic(`hardware.kinds.${kind}`) }
  ).map(({ id }) => id)

describe('the search of the catalogue', () => {
  /** Chips and systems of the report, by what somebody would type, in either language. */
  it.each([
    ['Loihi', 'loihi'],
    ['로이히', 'loihi'],
    ['Loihi 2', 'loihi2'],
    ['로이히2', 'loihi2'],
    ['Lava', 'loihi2'],
    ['TrueNorth', 'truenorth'],
    ['트루노스', 'truenorth'],
    ['NorthPole', 'northpole'],
    ['노스폴', 'northpole'],
    ['SpiNNaker', 'spinnaker'],
    ['스피나커', 'spinnaker'],
    ['SpiNNaker2', 'spinnaker2'],
    ['스피나커2', 'spinnaker2'],
    ['NM-PM-1', 'brainscales1'],
    ['브레인스케일스', 'brainscales1'],
    ['BrainScaleS-2', 'brainscales2'],
    ['DYNAP-CNN', 'dynap-cnn'],
    ['DYNAP-CNN2', 'dynap-cnn2'],
    ['DYNAP-SE2', 'dynap-se2'],
    ['ROLLS', 'dynap-se2'],
    ['SENECA', 'seneca'],
    ['세네카', 'seneca'],
    ['AnIA', 'ania'],
    ['AiMC', 'ania'],
    ['imec radar', 'imec-radar-snn'],
    ['Bayesian machine', 'bayesian-machine'],
    ['베이지안 머신', 'bayesian-machine'],
    ['GrAI One', 'grai-one'],
    ['GrAI VIP', 'grai-vip'],
    ['Fraunhofer FeFET', 'fefet-crossbar'],
    ['ANDANTE', 'fefet-crossbar'],
    ['SEMRON', 'memcapacitor'],
    ['멤커패시터', 'memcapacitor'],
    ['UPMEM', 'upmem'],
    ['Innatera', 'innatera-snp'],
    ['NeuroSoC', 'neurosoc'],
    ['HYBRAIN', 'hybrain'],
    ['Zeroth', 'zeroth'],
    ['제로스', 'zeroth'],
    ['V100', 'gpu-v100'],
    ['A100', 'gpu-a100'],
    ['H100', 'gpu-h100'],
    ['MI100', 'gpu-mi100'],
    ['MI200', 'gpu-mi200'],
    ['MI300', 'gpu-mi300'],
    ['Jetson', 'gpu-jetson'],
    ['MTIA', 'npu-mtia'],
    ['TPU v1', 'npu-tpu-v1'],
    ['TPU v6', 'npu-tpu-v6'],
    ['Maia', 'npu-maia'],
    ['Cobalt', 'cpu-cobalt'],
    ['Graviton', 'cpu-graviton'],
    ['Inferentia', 'npu-inferentia'],
    ['Trainium', 'npu-trainium'],
    ['Gaudi', 'npu-gaudi'],
    ['IPU', 'npu-ipu'],
    ['Xavier', 'npu-xavier'],
    ['FSD', 'npu-fsd'],
    ['테슬라', 'npu-fsd'],
    ['Exynos', 'npu-exynos'],
    ['엑시노스', 'npu-exynos'],
    ['Hexagon', 'npu-hexagon'],
    ['A11', 'npu-apple'],
    ['M4', 'npu-apple'],
    ['start-up', 'npu-startups'],
    ['HBM', 'hbm'],
    ['고대역폭 메모리', 'hbm'],
    ['PIM', 'upmem'],
    ['EBRAINS', 'ebrains'],
    ['JUQUEEN', 'juqueen'],
    ['JURECA', 'jureca']
  ])('%s leads to %s', (words, id) => {
    expect(find(words)).toContain(id)
  })

  it('finds kinds in the language in use, and entries by their projects', () => {
    expect(find('혼성 신호', ko)).toContain('brainscales2')
    expect(find('Human Brain Project')).toContain('spinnaker')
    expect(find('no such chip')).toEqual([])
  })

  it.each(['dynap', 'ebrains', 'supercomputers', 'blue-brain', 'neurorobotics', 'pim'])(
    'explains %s on a card whose links lead to entries',
    (id) => {
      const card = glossary.find((one) => one.id === id)
      expect(card?.text.ko).toMatch(/[가-힣]/)
      for (const link of card?.hardware ?? []) expect(entryOf(link).id).toBe(link)
    }
  )

  it('filters by kind, country, organisation and what can be mapped', () => {
    const names = { projects, kindName: String }
    const by = (part: Partial<typeof noFilters>) =>
      filtered(catalogue.entries, { ...noFilters, ...part }, names)
    expect(by({ kind: 'gpu' }).every(({ kind }) => kind === 'gpu')).toBe(true)
    expect(by({ country: 'NL' }).map(({ id }) => id)).toContain('seneca')
    expect(by({ organisation: 'imec' }).map(({ id }) => id)).toContain('ania')
    expect(by({ onlyMappable: true }).map(({ id }) => id)).not.toContain('northpole')
    expect(by({ onlyReport: true }).map(({ id }) => id)).not.toContain('xylo')
  })
})

describe('the table', () => {
  it('sorts numbers, and keeps what is not published last either way', () => {
    for (const isDown of [false, true]) {
      const rows = sorted(catalogue.entries, { column: 'neurons_total', isDown }, t.text)
      const values = rows.map(({ props }) => props['neurons_total']?.best.value)
      const numbers = values.filter((value) => typeof value === 'number')
      expect(values.slice(0, numbers.length)).toEqual(
        numbers.toSorted((a, b) => (isDown ? b - a : a - b))
      )
    }
  })

  it('trusts a row as far as its weakest number, and no row without numbers', () => {
    expect(trustOf(entryOf('loihi'))).toBe('secondary')
    expect(trustOf(entryOf('npu-mtia'))).toBeNull()
  })

  it('becomes comma-separated values: nothing for what is not published, quotes where need be', () => {
    const csv = catalogueCsv(
      [entryOf('loihi'), entryOf('dynap-cnn2'), entryOf('imec-radar-snn')],
      (key) => `title of, ${key}`
    )
    const [head = '', loihi = '', second = '', radar = ''] = csv.trimEnd().split('\n')
    expect(head).toContain('energy_per_synop_pj,energy_per_synop_pj_source')
    expect(loihi).toContain('131072,"title of, wikichip-loihi",secondary')
    expect(second).toMatch(/^dynap-cnn2,.*,2023,{12}$/)
    expect(radar).toContain('imec')
    expect(csv.trimEnd().split('\n').length).toBe(4)
  })
})

describe('the page of an entry', () => {
  it('shows every field there is, and null as not published', () => {
    for (const entry of catalogue.entries) {
      const rows = groupedFields(entry).flatMap((group) => group.rows)
      const own = rows.filter(({ inherited }) => inherited === null)
      expect(own.map(({ field }) => field).toSorted(), entry.id).toEqual(
        Object.keys(entry.props).toSorted()
      )
      for (const { best } of rows) {
        if (best.value === null) expect(valueText(best, t)).toBe('not published')
        else expect(valueText(best, t)).not.toMatch(/not published|undefined|\[object|NaN/)
      }
    }
  })

  it('marks what DYNAP-CNN2 takes from DYNAP-CNN, and takes no number that it leaves open', () => {
    const rows = groupedFields(entryOf('dynap-cnn2')).flatMap((group) => group.rows)
    const kernel = rows.find(({ field }) => field === 'kernel_memory_ki')
    expect(kernel?.inherited).toEqual({ from: 'dynap-cnn', isAssumption: true })
    for (const field of ['neurons_total', 'energy_per_synop_pj', 'latency']) {
      const row = rows.find((one) => one.field === field)
      expect(row?.best.value, field).toBeNull()
    }
  })

  it('becomes a file with the sources it names', () => {
    const file: unknown = JSON.parse(chipFile(entryOf('seneca'), catalogue.sources))
    expect(file).toMatchObject({ id: 'seneca-copy', sources: { seneca2023: { kind: 'paper' } } })
    expect(file).not.toHaveProperty('inherited')
  })

  it('reads own values as they are typed', () => {
    expect(readValue(' 2.5e3 ', false)).toEqual({ ok: true, value: 2500 })
    expect(readValue('about 3', false)).toMatchObject({ ok: false })
    expect(readValue('-1', false)).toMatchObject({ ok: false })
    expect(readValue('', true)).toMatchObject({ ok: false })
    expect(readValue('mesh', true)).toEqual({ ok: true, value: 'mesh' })
  })
})

describe('values in words', () => {
  it('prints numbers in full, ranges, parts and the unit', () => {
    expect(hardwareNumber(268_435_456)).toBe('268,435,456')
    expect(hardwareNumber(9.894e14)).toBe('9.894×10¹⁴')
    const say = (id: string, field: string, say_ = t): string => {
      const value = entryOf(id).props[field]?.best
      return value ? valueText(value, say_) : ''
    }
    expect(say('loihi', 'die_area_mm2')).toBe('60 mm²')
    expect(say('loihi', 'refractory_steps')).toBe('1 – 64 steps')
    expect(say('loihi', 'energy_per_hop_pj')).toBe('east–west 3 · north–south 4.2 pJ')
    expect(say('loihi', 'neuron_models', ko)).toBe('CUBA-LIF, 다구획 수상돌기')
    expect(say('ebrains', 'access')).toContain('PyNN')
    expect(say('juqueen', 'introduced')).toBe('2013')
  })
})

describe('side by side', () => {
  it('marks what differs, and takes two unknowns for the same', () => {
    const rows = compareRows([entryOf('loihi'), entryOf('loihi2')])
    const differs = (field: string) => rows.find((row) => row.field === field)?.differs
    expect(differs('cores')).toBe(false)
    expect(differs('die_area_mm2')).toBe(true)
    expect(differs('memory_per_core_kib')).toBe(false)
  })
})

describe('timeline, plot and projects', () => {
  it('puts what has a year in order, and keeps the rest apart', () => {
    const { years, undated } = timelineOf(catalogue.entries, projects)
    expect(years.map(({ year }) => year)).toEqual(
      years.map(({ year }) => year).toSorted((a, b) => a - b)
    )
    const of = (year: number) => years.find((one) => one.year === year)?.marks.map(({ id }) => id)
    expect(of(2013)).toEqual(expect.arrayContaining(['zeroth', 'juqueen', 'project-hbp']))
    expect(of(2005)).toContain('project-blue-brain')
    expect(undated.map(({ id }) => id)).toContain('jureca')
    const all = [...years.flatMap(({ marks }) => marks), ...undated]
    expect(all.length).toBe(catalogue.entries.length + projects.length)
  })

  it('draws what has both numbers, and nothing else', () => {
    const found = scatterOf(catalogue.entries, 'neurons_total', 'synapses_total')
    expect(found.map(({ entry }) => entry.id)).toEqual(
      expect.arrayContaining(['loihi', 'truenorth', 'brainscales2'])
    )
    expect(found.map(({ entry }) => entry.id)).not.toContain('dynap-cnn2')
  })

  it('finds projects in both languages and by their hardware', () => {
    expect(foundProjects(projects, '휴먼 브레인 flagship').map(({ id }) => id)).toEqual(['hbp'])
    expect(foundProjects(projects, 'neurosoc').map(({ id }) => id)).toContain('neurosoc')
    expect(foundProjects(projects, 'photonic-assisted').map(({ id }) => id)).toEqual([
      'photon-neurocom'
    ])
  })
})
