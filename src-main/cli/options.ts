import { InvalidArgumentError, Option, type Command } from 'commander'
import { languages, type Translator } from '../../src-shared/locale'

/** Reads a whole number between two limits. */
export const wholeNumber =
  (from: number, to: number, t: Translator) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= from && value <= to) return value
    throw new InvalidArgumentError(t('cli.usage.wholeNumber', { from, to }))
  }

export const threadsOption = (t: Translator): Option =>
  new Option('--threads <N>', t('cli.options.threads')).argParser(wholeNumber(1, 256, t))

export const seedOption = (t: Translator): Option =>
  new Option('--seed <S>', t('cli.options.seed')).argParser(wholeNumber(0, 4_294_967_295, t))

export const checkpointOption = (t: Translator): Option =>
  new Option('--checkpoint <S>', t('cli.run.checkpoint')).argParser(wholeNumber(0, 86_400, t))

export const scaleOption = (t: Translator): Option =>
  new Option('--scale <X>', t('cli.options.scale')).argParser(share(t))

export const costsOption = (t: Translator): Option =>
  new Option('--costs <N>', t('cli.bench.costs')).argParser(wholeNumber(1, 1000, t))

export const projectOption = (t: Translator): Option =>
  new Option('--project <P>', t('cli.options.project'))

/** Options of every command. */
export const withCommon = (command: Command, t: Translator): Command =>
  command
    .addOption(new Option('--json', t('cli.options.json')))
    .addOption(new Option('--language <L>', t('cli.options.language')).choices(languages))

/** A number above 0 and up to 1. */
const share =
  (t: Translator) =>
  (text: string): number => {
    const value = Number(text)
    if (text.trim() !== '' && value > 0 && value <= 1) return value
    throw new InvalidArgumentError(t('cli.failures.notAShare'))
  }
