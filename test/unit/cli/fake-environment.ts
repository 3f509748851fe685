import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Client } from '../../../src-shared/contract/client'
import type {
  MethodName,
  MethodReply,
  MethodRequest,
  TopicName,
  TopicPayload
} from '../../../src-shared/contract'
import { failure, ok, type Result } from '../../../src-shared/result'
import type { Environment } from '../../../src-main/cli/environment'
import { runCli } from '../../../src-main/cli/main'

type Answers = {
  [Name in MethodName]?: (
    request: MethodRequest<Name>
  ) => Result<MethodReply<Name>> | Promise<Result<MethodReply<Name>>>
}

export interface FakeClient extends Client {
  readonly calls: { readonly method: MethodName; readonly request: unknown }[]
  readonly emit: <Name extends TopicName>(topic: Name, payload: TopicPayload<Name>) => void
}

/** A client that answers from a table and remembers what it was asked. */
export function fakeClient(answers: Answers): FakeClient {
  const listeners = new Map<TopicName, Set<(payload: never) => void>>()
  const calls: FakeClient['calls'] = []
  return {
    calls,
    call: async (method, request) => {
      calls.push({ method, request })
      const answer = answers[method]
      if (!answer) throw new Error(`${method} is not faked`)
      return answer(request)
    },
    subscribe: (topic, listener) => {
      const own = listeners.get(topic) ?? new Set()
      listeners.set(topic, own.add(listener))
      return () => own.delete(listener)
    },
    emit: (topic, payload) => {
      for (const listener of listeners.get(topic) ?? []) listener(payload as never)
    }
  }
}

export const currentProject = {
  file: '/data/default.engram',
  name: 'default',
  mode: 'normal' as const,
  cause: null,
  runs: 1,
  experiments: 1,
  sizeBytes: 1000,
  interrupted: 0
}

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly closed: number
}

export interface FakeOptions {
  readonly client?: Client
  readonly open?: Environment['openServices']
  readonly variables?: Environment['variables']
  readonly cwd?: string
  readonly dataFolder?: string
  readonly onInterrupt?: Environment['onInterrupt']
}

/** Runs a command line against fakes and gives what it printed. */
export async function run(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  let [stdout, stderr, closed] = ['', '', 0]
  const { client } = options
  const code = await runCli(argv, {
    variables: options.variables ?? {},
    cwd: options.cwd ?? '/',
    version: '1.2.3',
    dataFolder: options.dataFolder ?? path.join(os.tmpdir(), 'engram-test-data'),
    now: () => new Date(0),
    temporaryFolder: () => mkdtemp(path.join(os.tmpdir(), 'engram-test-')),
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    progressColumns: null,
    openServices:
      options.open ??
      (async () =>
        client
          ? ok({ client, close: async () => void closed++ })
          : failure('unavailable', 'failures.project.locked', { file: 'x.engram' })),
    benchNames: ['brunel', 'cuba'],
    bench: async (name, settings) => ok({ name: name ?? 'brunel', ...settings }),
    onInterrupt: options.onInterrupt ?? (() => () => undefined),
    logDefect: () => '/data/logs/command-line.log'
  })
  return { code, stdout, stderr, closed }
}

/** The one object on standard output; fails where there is anything else. */
export const jsonOf = ({ stdout }: Ran): Record<string, unknown> => JSON.parse(stdout)
