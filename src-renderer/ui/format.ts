import { useText } from './text'

/** Formatters are dear to make and cheap to use; a table uses thousands. */
function remembered<Format>(make: (language: string, digits: number) => Format) {
  const made = new Map<string, Format>()
  return (language: string, digits = 0): Format => {
    const key = `${language}${digits}`
    const known = made.get(key)
    if (known !== undefined) return known
    const format = make(language, digits)
    made.set(key, format)
    return format
  }
}

const shortest = remembered(
  (language, maximumSignificantDigits) =>
    new Intl.NumberFormat(language, { maximumSignificantDigits })
)
const withDigits = remembered(
  (language, digits) =>
    new Intl.NumberFormat(language, {
      minimumSignificantDigits: digits,
      maximumSignificantDigits: digits
    })
)
const withDecimals = remembered(
  (language, digits) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits
    })
)
const longDate = remembered(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' })
)
const shortDate = remembered(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
)
const clock = remembered(
  (language) => new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' })
)

/** What stands where there is no value. */
export const noValue = '–'

/** Numbers, sizes, durations and dates as the user's language writes them; reactive. */
export function useFormat() {
  const t = useText()
  const number = (value: number | null, digits = 4): string =>
    value === null || !Number.isFinite(value) ? noValue : shortest(t.language, digits).format(value)
  const integer = (value: number | null): string =>
    value === null ? noValue : withDecimals(t.language).format(value)
  /** With trailing zeros, for columns of measured values. */
  const significant = (value: number | null, digits = 4): string =>
    value === null || !Number.isFinite(value)
      ? noValue
      : withDigits(t.language, digits).format(value)
  const fixed = (value: number | null, digits: number): string =>
    value === null || !Number.isFinite(value)
      ? noValue
      : withDecimals(t.language, digits).format(value)

  return {
    number,
    integer,
    fixed,
    significant,
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
    /** Time left, in whole seconds: finer would only flicker. */
    timeLeft(seconds: number): string {
      const whole = Math.max(1, Math.ceil(seconds))
      return whole < 60 ? `${integer(whole)} ${t('app.units.seconds')}` : this.duration(whole)
    },
    bytes(size: number): string {
      const units = ['B', 'KB', 'MB', 'GB', 'TB']
      const power = size < 1 ? 0 : Math.min(4, Math.floor(Math.log10(size) / 3))
      return `${number(size / 1000 ** power, power === 0 ? 4 : 3)} ${units[power]}`
    },
    megabytes: (size: number): string =>
      size >= 1000 ? `${number(size / 1000, 3)} GB` : `${integer(size)} MB`,
    dateTime: (iso: string): string => longDate(t.language).format(new Date(iso)),
    /** For columns: 2026-01-31 16:05 in either language, as Swedish writes it. */
    shortDateTime: (iso: string): string => shortDate('sv').format(new Date(iso)),
    /** The same where there is little room: today's by their time, others by their day. */
    recent(iso: string, now = new Date()): string {
      const [day = '', time = ''] = this.shortDateTime(iso).split(' ')
      return day === this.shortDateTime(now.toISOString()).split(' ')[0] ? time : day
    },
    time: (date: Date): string => clock(t.language).format(date)
  }
}
