import { CommanderError } from 'commander'
import { translator, type Translator } from '../../src-shared/locale'
import type { CommandContext, Work } from './command'
import type { Environment } from './environment'
import { exitCodes } from './exit-code'
import { failureText, problemFields, problemText } from './failure-text'
import { languageOf } from './language'
import { failed, type Outcome } from './outcome'
import { makeProgram } from './program'
import { isAnswered, usageFailure } from './usage-error'

/**
 * Runs one command line.
 * @param argv the words after the program's name
 * @returns the exit code: 0 done, 2 bad input, 3 failed, 4 cancelled
 */
export async function runCli(argv: readonly string[], environment: Environment): Promise<number> {
  const t = translator(languageOf(argv, environment.variables))
  const isJson = argv.includes('--json')
  const outcome = await outcomeOf(argv, environment, t, isJson)
  if (outcome === null) return exitCodes.done
  present(outcome, environment, t, isJson)
  return exitCodes[outcome.status]
}

/** Prints how it ended: one JSON object, or words. */
export function present(
  outcome: Outcome,
  environment: Environment,
  t: Translator,
  isJson: boolean
): void {
  if (isJson) environment.stdout(`${JSON.stringify(jsonOf(outcome, t))}\n`)
  else print(outcome, environment, t)
}

/** @returns null where help or the version was asked for and is printed */
async function outcomeOf(
  argv: readonly string[],
  environment: Environment,
  t: Translator,
  isJson: boolean
): Promise<Outcome | null> {
  const works: Work[] = []
  const context: CommandContext = {
    environment,
    t,
    isJson,
    say: (text) => {
      if (!isJson) environment.stderr(`${text}\n`)
    }
  }
  try {
    const program = makeProgram(environment, t, (work) => works.push(work))
    await program.parseAsync([...argv], { from: 'user' })
    const [work] = works
    return work ? await work(context) : null
  } catch (error) {
    if (error instanceof CommanderError) {
      return isAnswered(error) ? null : failed(usageFailure(error, t))
    }
    return defect(error, environment)
  }
}

/** A throw is our mistake: the trace goes to the log, the user is told where it is. */
export function defect(error: unknown, environment: Environment): Outcome {
  const log = environment.logDefect(error)
  const message = error instanceof Error ? error.message : String(error)
  const key = log === null ? 'cli.failures.defectUnlogged' : 'cli.failures.defect'
  return failed({ code: 'defect', key, details: { message, log: log ?? '' } })
}

/** The one object that `--json` prints. */
function jsonOf(outcome: Outcome, t: Translator): Readonly<Record<string, unknown>> {
  const { failure, problems } = outcome
  return {
    status: outcome.status,
    ...outcome.fields,
    ...(problems ? { problems: problems.map((problem) => problemFields(problem, t)) } : {}),
    ...(failure ? { failure: { ...failure, message: failureText(failure, t) } } : {})
  }
}

function print(
  { text, failure, problems = [] }: Outcome,
  environment: Environment,
  t: Translator
): void {
  if (text !== '') environment.stdout(`${text}\n`)
  for (const problem of problems) {
    const kind = t(problem.severity === 'error' ? 'cli.error' : 'cli.warning')
    environment.stderr(`${kind} ${problemText(problem, t)}\n`)
  }
  if (failure) environment.stderr(`${t('cli.error')} ${failureText(failure, t)}\n`)
}
