import type { CheckReport } from '../../../src-shared/contract/projects'
import type { Translator } from '../../../src-shared/locale'
import type { CliCommand, CommandContext } from '../command'
import { projectOption, withCommon } from '../options'
import { badInput, done, failed, type Outcome } from '../outcome'
import { plainCount } from '../plain-number'
import { withProject } from '../session'
import { textFacts } from '../text-table'

interface CheckOptions {
  readonly project?: string
}

/** `engram check [FILE]`: reads a whole project and says whether it is intact. */
export const command: CliCommand = {
  order: 60,
  declare: (program, t, act) => {
    const check = program
      .command('check')
      .description(t('cli.check.description'))
      .argument('[FILE]', t('cli.check.file'))
      .addOption(projectOption(t))
      .action((file: string | undefined, options: CheckOptions) =>
        act((context) => checkProject(file ?? options.project, context))
      )
    withCommon(check, t)
  }
}

const checkProject = (project: string | undefined, context: CommandContext): Promise<Outcome> =>
  withProject(context, { project, use: 'look' }, async ({ client }) => {
    const checked = await client.call('projects.check', {})
    if (!checked.ok) return failed(checked.failure)
    const { t } = context
    const { file, ok, schemaVersion, counts } = checked.value
    const findings = checked.value.findings.map((finding) => ({
      ...finding,
      message: t.dynamic(finding.key, finding.details)
    }))
    const fields = { file, ok, schemaVersion, counts, findings }
    const text = checkText(checked.value, t)
    return ok ? done(fields, text) : failed(badInput('notIntact', { file }), fields, text)
  })

function checkText({ file, counts, findings }: CheckReport, t: Translator): string {
  const lines = findings.map(
    ({ severity, key, details }) => `${t(`cli.check.${severity}`)} ${t.dynamic(key, details)}`
  )
  const rows = Object.entries(counts).map(([name, count]): [string, string] => [
    t.has(`cli.check.counts.${name}`) ? t.dynamic(`cli.check.counts.${name}`) : name,
    plainCount(count)
  ])
  return [file, lines.join('\n'), rows.length > 0 ? textFacts(rows) : '']
    .filter(Boolean)
    .join('\n\n')
}
