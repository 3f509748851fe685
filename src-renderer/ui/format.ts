import { useText } from './text'

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}/${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known instanceof Intl.NumberFormat) return known
  const made = new Intl.NumberFormat(language, options)
  formatters.set(key, made)
  return made
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}/${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known instanceof Intl.DateTimeFormat) return known
  const made = new Intl.DateTimeFormat(language, options)
  formatters.set(key, made)
  return made
}

/** What stands where there is no value. */
export const noValue = '–'

/** Numbers, sizes, durations and dates as the user's language writes them; reactive. */
export function useFormat() {
  const t = useText()
  const number = (value: number | null, digits = 4): string =>
    value === null || !Number.isFinite(value)
      ? noValue
      : numberFormat(t.language, { maximumSignificantDigits: digits }).format(value)
  const integer = (value: number | null): string =>
    value === null ? noValue : numberFormat(t.language, { maximumFractionDigits: 0 }).format(value)
  const fixed = (value: number | null, digits: number): string =>
    value === null || !Number.isFinite(value)
      ? noValue
      : numberFormat(t.language, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits
        }).format(value)

  return {
    number,
    integer,
    fixed,
    percent: (fraction: number) => `${integer(Math.floor(fraction * 100))} %`,
    /** Seconds as "0.8 s", "12 s", "3 min 20 s" or "2 h 5 min". */
    duration(seconds: number | null): string {
      if (seconds === null) return noValue
      if (seconds < 10) return `${fixed(seconds, seconds < 1 ? 2 : 1)} ${t('app.units.seconds')}`
      const whole = Math.round(seconds)
      if (whole < 60) return `${integer(whole)} ${t('app.units.seconds')}`
      if (whole < 3600) return t('app.units.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 }) // prettier-ignore
      return t('app.units.hours', {
        hours: Math.floor(whole / 3600),
        minutes: Math.floor((whole % 3600) / 60)
      })
    },
    bytes(size: number): string {
      const units = ['B', 'KB', 'MB', 'GB', 'TB']
      const power = size < 1 ? 0 : Math.min(4, Math.floor(Math.log10(size) / 3))
      return `${number(size / 1000 ** power, power === 0 ? 4 : 3)} ${units[power]}`
    },
    megabytes: (size: number): string =>
      size >= 1000 ? `${number(size / 1000, 3)} GB` : `${integer(size)} MB`,
    dateTime: (iso: string): string =>
      dateFormat(t.language, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(iso)),
    /** Short enough for a column: date and minutes. */
    shortDateTime: (iso: string): string =>
      dateFormat(t.language, {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23'
      }).format(new Date(iso)),
    time: (date: Date): string =>
      dateFormat(t.language, { timeStyle: 'medium', hourCycle: 'h23' }).format(date)
  }
}
