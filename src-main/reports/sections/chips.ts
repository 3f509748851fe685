import type { MappingOutcome, RankedChip } from '../../../src-shared/contract/mappings'
import type { Range } from '../../../src-shared/hardware/estimate'
import { findingText } from '../../../src-shared/hardware/mapping-words'
import type { Translator } from '../../../src-shared/locale'
import { html, type Content, type Markup } from '../markup'
import { formatCount, formatMeasured } from '../numbers'
import type { Section } from '../report'
import { runLabel } from '../run-label'
import { scaledUnit } from '../svg/si-axis'
import { table } from '../table'

/** What a mapping found: chips by energy, those without an estimate, and those that it does not fit. */
export const section: Section = {
  id: 'chips',
  heading: ({ t }) => t('mapping.ranking.title'),
  write: ({ runs, t }) => {
    const mappings = runs.flatMap(({ detail, mapped }) => (mapped ? [{ detail, mapped }] : []))
    if (mappings.length === 0) return null
    return html`${mappings.map(
      ({ detail, mapped }) =>
        html`${runs.length > 1 && html`<h3>${runLabel(detail)} ${detail.name}</h3>`}
        ${chipsOf(mapped, t)}`
    )}`
  }
}

const fits = ({ verdict }: RankedChip): boolean =>
  verdict === 'fits' || verdict === 'fits-with-losses'
const energyOf = ({ estimate }: RankedChip): number => estimate?.energy?.best ?? Infinity

function chipsOf({ activity, catalogue, chips }: MappingOutcome, t: Translator): Markup {
  const ranked = chips.filter(fits).toSorted((a, b) => energyOf(a) - energyOf(b))
  const refused = chips.filter(({ verdict }) => verdict === 'does-not-fit')
  const others = chips.filter(({ verdict }) => verdict === 'not-a-spiking-target')
  const spikes = activity.populations.reduce((sum, one) => sum + one.spikes, 0)
  const basis =
    activity.basis === 'assumed'
      ? t('mapping.ranking.assumed')
      : t('mapping.ranking.measured', {
          spikes: formatCount(spikes),
          ms: formatMeasured(activity.simulatedMs)
        })
  return html`<p>${basis} · ${t('mapping.ranking.catalogue', { day: catalogue })}</p>
    ${ranked.length > 0 && rankedTable(ranked, t)}
    ${
      refused.length > 0 &&
      html`<h3>${t('mapping.ranking.refused')}</h3>
        ${refused.map((chip) => refusal(chip, t))}`
    }
    ${
      others.length > 0 &&
      html`<h3>${t('mapping.ranking.notSpiking')}</h3>
        <p>${others.map(({ name }) => t.text(name)).join(', ')}</p>`
    }`
}

const rankedTable = (chips: readonly RankedChip[], t: Translator): Markup =>
  table(
    [
      { head: t('mapping.ranking.column.chip'), isLabel: true },
      { head: t('mapping.ranking.column.energy'), isNumber: true },
      { head: t('mapping.ranking.column.power'), isNumber: true },
      { head: t('mapping.ranking.column.realTime'), isNumber: true },
      { head: t('mapping.ranking.column.area'), isNumber: true },
      { head: t('mapping.ranking.column.cores'), isNumber: true },
      { head: t('mapping.ranking.column.chips'), isNumber: true }
    ],
    chips.map(({ name, verdict, estimate, cores, chips: count }) => [
      html`${t.text(name)}<br /><small>${t(`mapping.verdicts.${verdict}`)}</small>`,
      energyCell(estimate?.energy ?? null, estimate?.grade ?? null, t),
      estimate?.power ? withPrefix(estimate.power.best, 'W') : '–',
      formatMeasured(estimate?.realTimeFactor ?? null),
      estimate?.size.areaMm2 ? `${formatMeasured(estimate.size.areaMm2)} mm²` : '–',
      cores === null ? '–' : formatCount(cores),
      count === null ? '–' : formatCount(count)
    ])
  )

/** The best number, its trust, and its bounds where they differ. */
function energyCell(energy: Range | null, grade: string | null, t: Translator): Content {
  if (!energy) return t('mapping.ranking.noEstimate')
  const { low, best, high } = energy
  const bounds = `${withPrefix(low, 'J')} – ${withPrefix(high, 'J')}`
  return html`${withPrefix(best, 'J')}${grade !== null && html` (${grade})`}${
    low < high && html`<br /><small>${bounds}</small>`
  }`
}

/** Two digits: more would say more than is known. */
function withPrefix(value: number, unit: string): string {
  const { scale, unit: scaled } = scaledUnit(value, unit)
  return `${Number((value / scale).toPrecision(2))} ${scaled}`
}

const refusal = (chip: RankedChip, t: Translator): Markup =>
  html`<p>
    <strong>${t.text(chip.name)}:</strong>
    ${chip.findings
      .filter(({ severity }) => severity === 'refuse')
      .map((one) => findingText(one, t))
      .join(' ')}
  </p>`
