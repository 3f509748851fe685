import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { MethodReply } from '../../../src-shared/contract'
import { hasErrors } from '../../../src-shared/experiments/problem'
import type { Translator } from '../../../src-shared/locale'
import type { CliCommand, CommandContext } from '../command'
import { withCommon } from '../options'
import { badInput, failed, type Outcome } from '../outcome'
import { plainCount, plainNumber } from '../plain-number'
import { readDocument } from '../read-document'
import { textFacts } from '../text-table'
import { wholeSweep } from '../whole-sweep'

type Checked = MethodReply<'experiments.check'>

/** `engram validate FILE`: everything wrong with a document, without running it. */
export const command: CliCommand = {
  order: 20,
  declare: (program, t, act) => {
    const validate = program
      .command('validate')
      .description(t('cli.validate.description'))
      .argument('<FILE>', t('cli.run.file'))
      .action((file: string) => act((context) => validateFile(file, context)))
    withCommon(validate, t)
  }
}

async function validateFile(file: string, { environment, t }: CommandContext): Promise<Outcome> {
  const read = await readDocument(file, environment.cwd)
  if (!read.ok) return failed(read.failure)
  const document = await wholeSweep(read.value, file, environment.cwd)
  if (!document.ok) return failed(document.failure)
  // A document is checked apart from every project: none has to be free, and none is made.
  const folder = await environment.temporaryFolder()
  try {
    const services = await environment.openServices({
      dataFolder: folder,
      project: path.join(folder, 'check.engram')
    })
    if (!services.ok) return failed(services.failure)
    try {
      const checked = await services.value.client.call('experiments.check', {
        document: document.value
      })
      return checked.ok ? outcomeOf(checked.value, file, t) : failed(checked.failure)
    } finally {
      await services.value.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function outcomeOf({ problems, estimate }: Checked, file: string, t: Translator): Outcome {
  if (hasErrors(problems)) {
    const count = problems.filter(({ severity }) => severity === 'error').length
    return { ...failed(badInput('invalidDocument', { file, count }), { estimate }), problems }
  }
  const good = t('cli.validate.good', { file })
  const text = [good, ...(estimate ? [estimateText(estimate, t)] : [])].join('\n\n')
  return { status: 'done', fields: { estimate }, text, problems }
}

function estimateText(estimate: NonNullable<Checked['estimate']>, t: Translator): string {
  const { neurons, synapses, memoryMB, availableMB, seconds } = estimate
  const rows: [string, string][] = [
    [t('reports.run.neurons'), plainCount(neurons)],
    [t('reports.run.synapses'), plainCount(synapses)],
    [
      t('cli.validate.memory'),
      t('cli.validate.memoryOf', {
        memory: plainCount(Math.ceil(memoryMB)),
        available: plainCount(Math.floor(availableMB))
      })
    ]
  ]
  if (seconds !== null) rows.push([t('cli.validate.time'), `${plainNumber(seconds, 2)} s`])
  const facts = textFacts(rows)
  return memoryMB > availableMB ? `${facts}\n\n${t('cli.validate.tooLarge')}` : facts
}
